import type { Files } from '../edition/entry.ts';
import { plainMarkdown } from '../edition/plain.ts';
import type { Problem } from '../problem.ts';
import { hashFile, isCurrent, namesFile, paperRuns, type PaperRuns } from './list.ts';
import { RUN, sharedRuns } from './runs.ts';

/** A place and what it says to a reader, or to a machine for her. */
export interface Said {
  readonly file: string;
  readonly texts: readonly string[];
}

/** Whether a problem can name the line: in a file that an author writes, not in a built page. */
type Lines = 'with lines' | 'without lines';

/** Texts are ours: no run of eight words of them stands word for word in the paper. */
export const ownWords = ({ file, texts }: Said, { hashes, names }: PaperRuns, lines: Lines): Problem[] =>
  texts.flatMap((text) =>
    sharedRuns(text, hashes, names).map(({ words, line }) => ({
      file,
      ...(lines === 'with lines' && { line }),
      message: `${RUN} words or more in a row are the paper’s own: “${words}”; say it in other words`,
    })),
  );

/** The same for all that authors write, as a reader will meet it: a link's target does not part its words. */
export function ownWordsOfContent(files: Files): Problem[] {
  if (!isCurrent(files)) {
    const message = `the list of the paper’s runs of words is missing or was written with other names than those in ${namesFile}; write it anew with src/checks/own-words/write-hashes.ts`;
    return [{ file: hashFile, message }];
  }
  const paper = paperRuns(files);
  return [...files]
    .filter(([file]) => /\.(?:mdx|yaml|ts|csv|json)$/u.test(file))
    .flatMap(([file, text]) => ownWords({ file, texts: [plainMarkdown(text)] }, paper, 'with lines'));
}
