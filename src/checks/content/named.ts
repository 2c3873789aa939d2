import type { Edition } from '../edition/edition.ts';
import type { Problem } from '../problem.ts';

/** A book names the language of its file. */
export const named = ({ language, book }: Edition): Problem[] =>
  book.data.language === language
    ? []
    : [
        {
          file: book.file,
          line: book.lineOf(['language']),
          message: `“language”: expected “${language}”, as the file is called, found “${book.data.language}”`,
        },
      ];
