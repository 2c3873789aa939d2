import type { Kind } from './registry.ts';

/** A page or a file of the site, and what of a page is shown at once. */
export interface Place {
  /** Path below the site's root; a page's ends with a slash: `/glossary/mara/`, `/charts/coca.csv`. */
  readonly path: string;
  readonly fragment?: string;
}

/** What a chart is offered as. */
const DOWNLOADS = ['csv', 'json', 'svg', 'png'];

/** Where an id is found, the page that people link first. What has no page of its own, such as a question’s id, is found nowhere. */
export function placesOf(kind: Kind, id: string): Place[] {
  switch (kind) {
    case 'chapters':
      return [{ path: `/${id}/` }];
    case 'passages': {
      const [chapter = '', fragment = ''] = id.split('#');
      return [{ path: `/${chapter}/`, fragment }];
    }
    case 'charts':
      return [`/charts/${id}/`, `/embed/${id}/`, ...DOWNLOADS.map((ending) => `/charts/${id}.${ending}`)].map(
        (path) => ({ path }),
      );
    case 'terms':
      return [{ path: `/glossary/${id}/` }];
    case 'sources':
      return [{ path: '/sources/', fragment: id }];
    case 'paragraphs':
      return [{ path: '/paper-map/', fragment: id }];
    case 'comparisons':
      return [{ path: '/compare/', fragment: id }];
    case 'questions':
    case 'datasets':
      return [];
  }
}

export interface Move {
  readonly from: Place;
  readonly to: Place;
}
