import { defineMdastPlugin, markdownToHtml } from 'satteri';
import { resolveReference, splitReference } from '../book/address.ts';

/** Languages of the terms that are words of another one than the site's, by id. */
export type ForeignTerms = ReadonlyMap<string, string>;

/**
 * Renders a line of a data file: `*emphasis*` and `[links](term:mara)`.
 * @param foreign - links to these terms are marked as being in their language
 * @returns HTML for inside a block
 * @throws Error when the line holds HTML
 */
export function inline(text: string, language: string, foreign: ForeignTerms = new Map()): string {
  const links = defineMdastPlugin({
    name: 'inline-links',
    html(node) {
      throw new Error(`HTML is not allowed in content: ${node.value} in “${text}”`);
    },
    link(node, context) {
      const [scheme, target] = splitReference(node.url);
      if (scheme === 'lang')
        context.setProperty(node, 'data', { hName: 'i', hProperties: { lang: target, href: null } });
      else {
        context.setProperty(node, 'url', resolveReference(node.url, language));
        const lang = foreign.get(target);
        if (scheme === 'term')
          context.setProperty(node, 'data', { hProperties: { class: 'term', ...(lang && { lang }) } });
      }
    },
  });
  const { html } = markdownToHtml(text.replace(/\s+/gu, ' '), { mdastPlugins: [links] });
  return html.trim().replace(/^<p>(.*)<\/p>$/su, '$1');
}

/** The same line without its marks, for titles and descriptions. */
export const plainLine = (text: string): string =>
  text.replace(/\[([^\]]+)\]\([^)]*\)/gu, '$1').replace(/\*([^*]+)\*/gu, '$1');
