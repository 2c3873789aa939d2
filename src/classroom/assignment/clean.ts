import { keyOf, type Assignment, type Item } from './schema.ts';

/** Control characters but the line feed, halves of surrogate pairs, code points that are no characters. */
const NOT_TEXT = /[\p{Cs}\p{Noncharacter_Code_Point}]|(?!\n)\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/gu;

/** A text of several lines: NFC, without control characters, without space at its ends. */
export const cleanText = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replaceAll('\t', ' ')
    .replace(NOT_TEXT, '')
    .normalize('NFC')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** A text of one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s*\n\s*/gu, ' ');

function cleanItem(item: Item): Item {
  if (item.kind !== 'own') return item;
  const { kind, id, form, text, options } = item;
  const question = { kind, id, form, text: cleanText(text) };
  return form === 'choice' ? { ...question, options: (options ?? []).map(cleanLine) } : question;
}

/**
 * An assignment as a link carries it: its texts cleaned, nothing to read twice in a
 * row of items. Questions are left for `check` to compare: no text is ever dropped.
 */
export function clean({ version, title, instructions, due, language, mode, items, nonce }: Assignment): Assignment {
  const seen = new Set<string>();
  const kept = items.map(cleanItem).filter((item) => {
    const key = keyOf(item);
    if (seen.has(key) && item.kind !== 'own') return false;
    seen.add(key);
    return true;
  });
  return {
    version,
    title: cleanLine(title),
    instructions: cleanText(instructions),
    ...(due !== undefined && { due }),
    language,
    mode,
    items: kept,
    ...(nonce !== undefined && { nonce }),
  };
}
