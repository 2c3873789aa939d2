import { describe, expect, it } from 'vitest';
import { chapters, entriesIn } from '../support/content.ts';

/** Every string in a value, with where it stands. */
function strings(value: unknown, at: string): [string, string][] {
  if (typeof value === 'string') return [[at, value]];
  return Object.entries(value ?? {}).flatMap(([key, inner]) => strings(inner, at === '' ? key : `${at}.${key}`));
}

const files = ['compare', 'glossary', 'model-points', 'pages', 'paper'].flatMap((folder) =>
  entriesIn(folder).map(({ file, data }) => [file, strings(data, '')] as const),
);
const texts = [
  ...files,
  ...chapters.map(
    ({ file, data, blocks }) =>
      [file, [...strings(data, ''), ...blocks.map(({ id, text }): [string, string] => [`^${id}`, text])]] as const,
  ),
];

describe('readers’ words', () => {
  it.each(texts)('have typographic quotation marks and dashes in %s', (_, found) => {
    const plain = found.filter(([, text]) => /["']|\s-\s|--|\.\.\./u.test(text));
    expect(plain.map(([at, text]) => `${at}: ${text}`)).toEqual([]);
  });

  it.each(texts)('have no bold in %s', (_, found) => {
    expect(found.filter(([, text]) => /\*\*|__/u.test(text)).map(([at]) => at)).toEqual([]);
  });
});
