import { didYouMean } from '../../markdown/nearest.ts';
import type { Edition } from '../edition/edition.ts';
import type { Problem } from '../problem.ts';

/**
 * Every paragraph of the paper is explained by the running text of a chapter
 * and recorded in the ledger, and the ledger has nothing else. A heading or a
 * gist explains nothing by itself, nor does what the site says in its own voice.
 */
export function coverage({ language, book, known, ledger, passages }: Edition): Problem[] {
  const explaining = [...passages.values()].filter(
    ({ from, kind, voice }) => from === 'block' && kind !== 'heading' && known.voices.get(voice) === false,
  );
  const explained = new Set(explaining.flatMap(({ paper }) => paper));
  const recorded = new Set(ledger.map(({ id }) => id));
  const fileOf = (label: string) => `content/paper/${language}/${label}.yaml`;
  const sectionOf = (label: string) => label.slice(0, label.lastIndexOf('.'));
  const lineOf = (label: string) =>
    book.lineOf(['paper', 'sections', book.data.paper.sections.findIndex(({ id }) => id === sectionOf(label))]);
  return [
    ...[...known.labels]
      .filter((label) => !explained.has(label))
      .map((label) => ({
        file: book.file,
        line: lineOf(label),
        message: `no block of a chapter explains “${label}”${recorded.has(label) ? '' : `, and ${fileOf(label)} is missing`}; end one with a marker like “^its-id ${label} ${firstVoice(known.voices)}”`,
      })),
    ...[...known.labels]
      .filter((label) => explained.has(label) && !recorded.has(label))
      .map((label) => ({
        file: fileOf(label),
        message: 'the file is missing; every paragraph of the paper has one, with its claims',
      })),
    ...ledger
      .filter(({ id }) => !known.labels.has(id))
      .map(({ file, id }) => ({
        file,
        message: `the paper has no paragraph “${id}” (${book.file} counts them)${didYouMean(id, known.labels)}`,
      })),
  ];
}

const firstVoice = (voices: ReadonlyMap<string, boolean>): string =>
  [...voices].find(([, own]) => !own)?.[0] ?? 'voice';
