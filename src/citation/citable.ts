/** What can be cited on this site, as CSL-JSON for `reference`, `record` and `cite`. */
import { absolute, address } from '../book/address.ts';
import { bookOf, type Chapter } from '../book/entries.ts';
import { plainLine } from '../markdown/inline.ts';
import { words } from '../words/index.ts';
import type { CslItem } from './csl.ts';
import { bookItem, pageItem, paperItemFrom } from './items.ts';
import { sources } from './sources.ts';

/** The paper behind the book: its entry in the bibliography, or what `content/book` says of it. */
export async function paperItem(language: string): Promise<CslItem> {
  const { paper } = await bookOf(language);
  return sources().find(({ key }) => key === paper.source)?.csl ?? paperItemFrom(paper);
}

/** The whole site. */
export const siteItem = async (language: string): Promise<CslItem> =>
  bookItem(await bookOf(language), absolute(address('/', language)));

/**
 * A chapter, or a passage of it.
 * @param block - id of the passage's block
 */
export async function chapterItem(
  { id, title }: Pick<Chapter, 'id' | 'title'>,
  language: string,
  block?: string,
): Promise<CslItem> {
  const fragment = block === undefined ? '' : `#${block}`;
  const url = absolute(address(`/${id}/${fragment}`, language));
  return pageItem(await bookOf(language), { id, title: plainLine(title), url });
}

/** A chart's page. */
export async function chartItem(id: string, title: string, language: string): Promise<CslItem> {
  const url = absolute(address(`/charts/${id}/`, language));
  return pageItem(await bookOf(language), {
    id: `chart-${id}`,
    title: plainLine(title),
    genre: words(language).citation.chart,
    url,
  });
}

/** A glossary entry. */
export async function termItem(id: string, term: string, language: string): Promise<CslItem> {
  const url = absolute(address(`/glossary/${id}/`, language));
  return pageItem(await bookOf(language), { id: `term-${id}`, title: term, url });
}
