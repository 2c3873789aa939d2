import { parseCsv } from '../../charts/data/csv.ts';
import type { Files } from '../edition/entry.ts';
import type { Problem } from '../problem.ts';

/** Comments, and what stands between quotation marks, in TypeScript without regular expressions that hold quotes. */
const TOKENS = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\[\s\S])*`/gu;
/** Two words, a word that begins like a sentence or a name, or a letter that no id has. */
const PROSE = /\p{L}[^\S\n]+\p{L}|(?<!\p{L})\p{Lu}\p{Ll}|[^\P{L}a-zA-Z]/u;

/** What a chart claims of its data is told to its author only, when it has ceased to hold. */
const TO_AUTHORS = /\bsays:\s*$/u;
/** A cell holds an id, a key of the bibliography, paragraphs of the paper, a country's code, a number or a date. */
const CELL =
  /^(?:[a-z]+(?:-[a-z]+)*\.\d+(?: [a-z]+(?:-[a-z]+)*\.\d+)*|[a-z0-9]+(?:[-_.][a-z0-9]+)*|[A-Z]{2,3}|-?\d+(?:\.\d+)?|\d{4}(?:-\d{2}){0,2}|)$/u;

/**
 * What a reader reads in one language stands in that language's YAML, never in
 * the `.ts` and `.csv` that all languages share.
 */
export const wordsInCode = (files: Files): Problem[] =>
  [...files].flatMap(([file, text]) => {
    if (file.endsWith('.ts')) return inTypeScript(file, text);
    return file.endsWith('.csv') ? inCsv(file, text) : [];
  });

function inTypeScript(file: string, text: string): Problem[] {
  return [...text.matchAll(TOKENS)].flatMap(({ 0: token, index }) => {
    const literal = /^['"`]/u.test(token) ? token.slice(1, -1).replaceAll(/\$\{[^}]*\}/gu, '') : '';
    const before = text.slice(0, index);
    if (!PROSE.test(literal) || TO_AUTHORS.test(before)) return [];
    const line = before.split('\n').length;
    return [
      {
        file,
        line,
        message: `“${literal}” is a reader’s word; put it among the words in ${wordsOf(file)} and name its id here`,
      },
    ];
  });
}

function inCsv(file: string, text: string): Problem[] {
  const [header, ...records] = parseCsv(text, file);
  return records.flatMap(({ line, cells }) =>
    cells.flatMap((cell, index) =>
      CELL.test(cell.trim())
        ? []
        : [
            {
              file,
              line,
              message: `column “${header?.cells[index] ?? index + 1}”: “${cell}” is a reader’s word; write an id like “${idFrom(cell)}” and its label in ${wordsOf(file)}`,
            },
          ],
    ),
  );
}

/** `content/charts/en/coca-colombia.yaml` for `content/charts/coca-colombia.ts`. */
const wordsOf = (file: string): string => file.replace(/([^/]+)\.\w+$/u, '<language>/$1.yaml');

const idFrom = (cell: string): string =>
  cell
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '') || 'id';
