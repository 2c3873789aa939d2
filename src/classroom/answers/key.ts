import { keyOf, type Assignment } from '../assignment/schema.ts';

/** A short name for a text: cyrb53, 53 bits, in base 36. Tells texts apart; keeps no secret. */
function hash(text: string): string {
  let [a, b] = [0xdeadbeef, 0x41c6ce57];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (0x200000 * (b >>> 0) + ((a >>> 0) >>> 11)).toString(36);
}

/**
 * Which assignment answers belong to. It stays the same when a maker mends words, adds or
 * takes away questions: the nonce says it. Without one, language and title do, and without
 * a title what is to be read.
 */
export function assignmentKey({ language, title, nonce, items }: Assignment): string {
  if (nonce !== undefined) return `n-${nonce}`;
  return `t-${hash(JSON.stringify(title === '' ? [language, ...items.map(keyOf)] : [language, title]))}`;
}

/** How a name is written down: NFC, single spaces, at most 80 characters. */
export const cleanName = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 80)
    .trim();

/** What tells pupils apart: the name, whatever the case of its letters. */
export const pupilId = (name: string): string => cleanName(name).toLowerCase();
