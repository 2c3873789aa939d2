import { searchLanguage } from '../languages/index.ts';
import { pieces } from '../marking.ts';
import { make } from './dom.ts';
import { MARK } from './mark-parameter.ts';

const MOST_WORDS = 24;
const UNMARKED = 'script, style, svg, button, nav, form, mark, .voice, [data-pagefind-ignore]';

/** Marks the words with one of the stems in an element’s text. */
async function markWords(element: Element, stems: ReadonlySet<string>): Promise<void> {
  const language = await searchLanguage(document.documentElement.lang);
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(UNMARKED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    const parts = pieces(text.data, stems, language);
    if (!parts.some(({ isFound }) => isFound)) continue;
    text.replaceWith(...parts.map((part) => (part.isFound ? make('mark', {}, part.text) : part.text)));
  }
}

/** Marks what was searched for in the passage a hit led to, and gives the page its plain address back. */
export async function arrive(): Promise<void> {
  const url = new URL(location.href);
  const stems = new Set((url.searchParams.get(MARK) ?? '').split(' ').filter(Boolean).slice(0, MOST_WORDS));
  url.searchParams.delete(MARK);
  history.replaceState(history.state, '', url);
  /* Ids of blocks are plain ASCII. */
  const id = url.hash.slice(1);
  const target = id === '' ? document.querySelector('main') : document.getElementById(id);
  if (target && stems.size > 0) await markWords(target, stems);
}
