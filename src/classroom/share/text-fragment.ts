/**
 * Links to the very text that a reader selected.
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */

/** Longer texts are named by their first and last words. */
const EXACT = 200;
/** Words that begin and end a long text, and the most that are added before and behind to tell it from others. */
const EDGE = 4;
const CONTEXT = 12;

const WORD = /[\p{L}\p{N}\p{M}’'_]/u;

/** One letter without case and accent: as browsers compare. Keeps the length, so that places stay comparable. */
const foldLetter = (letter: string): string => (letter.normalize('NFD')[0] ?? letter).toLowerCase().slice(0, 1);
const fold = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => foldLetter(text.charAt(at)))
    .join('')
    .replaceAll('\n', ' ');

/** A percent-encoded term: `-`, `,` and `&` have a meaning in a directive. */
const encodeTerm = (term: string): string => encodeURIComponent(term).replaceAll('-', '%2D');

/** Whether a word begins or ends between two characters. */
const isEdge = (page: string, at: number): boolean => !(WORD.test(page.charAt(at - 1)) && WORD.test(page.charAt(at)));

interface Terms {
  readonly prefix: string;
  readonly start: string;
  readonly end: string;
  readonly suffix: string;
}

const skipSpace = (page: string, at: number): number => (page.charAt(at) === ' ' ? at + 1 : at);

/** The first whole-word occurrence of a term at or behind a place, or -1. */
function findTerm(page: string, term: string, at: number): number {
  let found = page.indexOf(term, at);
  while (found >= 0 && !(isEdge(page, found) && isEdge(page, found + term.length)))
    found = page.indexOf(term, found + 1);
  return found;
}
const isTerm = (page: string, term: string, at: number): boolean =>
  page.startsWith(term, at) && isEdge(page, at + term.length);

/** Where a browser finds the terms first. `page` and terms are folded. */
function firstMatch(
  page: string,
  { prefix, start, end, suffix }: Terms,
): readonly [from: number, to: number] | undefined {
  const lead = prefix === '' ? start : prefix;
  for (let at = findTerm(page, lead, 0); at >= 0; at = findTerm(page, lead, at + 1)) {
    const from = prefix === '' ? at : skipSpace(page, at + prefix.length);
    if (!isTerm(page, start, from)) continue;
    const last = end === '' ? from : findTerm(page, end, from + start.length);
    if (last < 0) return undefined;
    const to = last + (end === '' ? start : end).length;
    if (suffix === '' || isTerm(page, suffix, skipSpace(page, to))) return [from, to];
  }
  return undefined;
}

/** Grows a selection to whole words and takes white space off its ends. */
function wholeWords(page: string, from: number, to: number): readonly [from: number, to: number] {
  while (from < to && /\s/u.test(page.charAt(from))) from += 1;
  while (to > from && /\s/u.test(page.charAt(to - 1))) to -= 1;
  while (from < to && from > 0 && !isEdge(page, from)) from -= 1;
  while (to > from && to < page.length && !isEdge(page, to)) to += 1;
  return [from, to];
}

const blockBefore = (page: string, at: number): string => page.slice(page.lastIndexOf('\n', at - 1) + 1, at).trimEnd();
function blockBehind(page: string, at: number): string {
  const end = page.indexOf('\n', at);
  return page.slice(at, end < 0 ? undefined : end);
}
const firstWords = (text: string, count: number): string =>
  count === 0 ? '' : text.trim().split(' ').slice(0, count).join(' ');
const lastWords = (text: string, count: number): string =>
  count === 0 ? '' : text.trim().split(' ').slice(-count).join(' ');

/**
 * The directive that names a selected text: `text=start`, `text=start,end`, with
 * `prefix-,` and `,-suffix` where the text alone would be found elsewhere first.
 * @param page - the text of the page, white space single, blocks apart by line feeds
 * @param selected - where the selection begins and ends in it
 * @returns undefined where nothing is selected, or nothing tells it from another place
 */
export function textDirective(page: string, ...selected: readonly [from: number, to: number]): string | undefined {
  const [from, to] = wholeWords(page, ...selected);
  const text = page.slice(from, to);
  if (!WORD.test(text)) return undefined;
  const long = text.length > EXACT || text.includes('\n');
  const [first = ''] = text.split('\n', 1);
  const last = text.slice(text.lastIndexOf('\n') + 1);
  const short = first === last && text.split(' ').length < 2 * EDGE;
  const before = blockBefore(page, from);
  const behind = blockBehind(page, to);
  const folded = fold(page);
  const start = long && !short ? firstWords(first, EDGE) : text;
  const end = long && !short ? lastWords(last, EDGE) : '';
  for (let words = 0; words <= CONTEXT; words++) {
    for (const [prefix, suffix] of [
      [lastWords(before, words), ''],
      ['', firstWords(behind, words)],
      [lastWords(before, words), firstWords(behind, words)],
    ] as const) {
      /* Signs alone are no context that browsers find. */
      if ((prefix !== '' && !WORD.test(prefix)) || (suffix !== '' && !WORD.test(suffix))) continue;
      const found = firstMatch(folded, {
        prefix: fold(prefix),
        start: fold(start),
        end: fold(end),
        suffix: fold(suffix),
      });
      if (found?.[0] !== from || found[1] !== to) continue;
      return `text=${prefix && `${encodeTerm(prefix)}-,`}${encodeTerm(start)}${end && `,${encodeTerm(end)}`}${suffix && `,-${encodeTerm(suffix)}`}`;
    }
  }
  return undefined;
}
