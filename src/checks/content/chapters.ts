import { checkChapter } from '../../markdown/check-chapter.ts';
import type { Edition } from '../edition/edition.ts';
import type { Problem } from '../problem.ts';

/** The mistakes that the Markdown of one file shows by itself, of all files at once. */
export const chapters = ({ chapters, pages, known }: Edition): Problem[] =>
  [...chapters, ...pages].flatMap(({ file, tree }) =>
    checkChapter(tree, known).map((problem) => ({ file, ...problem })),
  );
