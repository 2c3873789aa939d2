import type { SearchLanguage } from './languages/language.ts';
import { tokenize } from './text.ts';

/** A stretch of a text, found or not. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

const WORDS = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+(?:['’.][\p{L}\p{M}]+)*/gu;

/** Parts a text into stretches that hold words with one of the stems and stretches that do not; together they are the text. */
export function pieces(text: string, stems: ReadonlySet<string>, language: SearchLanguage): Piece[] {
  const parts: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(WORDS)) {
    if (!tokenize(match[0], language).some(({ stem, isStop }) => !isStop && stems.has(stem))) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isFound: false });
    parts.push({ text: match[0], isFound: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isFound: false });
  return parts;
}

const LONGEST = 220;
/** How much of the text before the first word of the best stretch is shown. */
const LEAD = 60;

/** The stretch of a text that holds most of the words sought, cut between words and with … where it was cut. */
export function excerpt(text: string, stems: ReadonlySet<string>, language: SearchLanguage): Piece[] {
  const all = pieces(text, stems, language);
  if (text.length <= LONGEST) return all;
  let at = 0;
  const places = all.flatMap(({ text: part, isFound }) => {
    const start = at;
    at += part.length;
    return isFound ? [start] : [];
  });
  const held = (start: number) => places.filter((place) => place >= start && place < start + LONGEST - LEAD).length;
  const densest = places.reduce(
    (bestPlace, place) => (held(place) > held(bestPlace) ? place : bestPlace),
    places[0] ?? 0,
  );
  const from = Math.max(0, Math.min(densest - LEAD, text.length - LONGEST));
  const start = from === 0 ? 0 : text.indexOf(' ', from) + 1;
  const cut = text.lastIndexOf(' ', start + LONGEST);
  const end = start + LONGEST >= text.length || cut <= start ? text.length : cut;
  const shown = pieces(text.slice(start, end), stems, language);
  const dots = { text: '…', isFound: false };
  return [...(start > 0 ? [dots] : []), ...shown, ...(end < text.length ? [dots] : [])];
}
