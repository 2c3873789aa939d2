/** Characters of an excerpt at most. */
const EXCERPT = 80;

/** The beginning of a text, cut at a word, with an ellipsis where something is left out. */
export function excerptOf(text: string, length: number = EXCERPT): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2)).replace(/[\s,;:–—-]+$/u, '')}…`;
}
