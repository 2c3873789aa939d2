import { assignmentKey } from '../answers/key.ts';
import { clean } from '../assignment/clean.ts';
import type { Assignment, Form, Item } from '../assignment/schema.ts';
import { lookUp } from '../builder/look-up.ts';
import type { Outline } from '../outline.ts';

/** Something to read or to answer, as files for others name it. */
export type Part =
  | { readonly kind: 'reading'; readonly title: string; readonly address: string }
  | {
      readonly kind: 'question';
      readonly id: string;
      readonly number: number;
      readonly text: string;
      readonly form: Form;
      readonly options: readonly string[];
    };

/** An assignment with full addresses and texts: what every export is made of. */
export interface Course {
  /** Stays the same while the assignment is edited; letters, digits and hyphens. */
  readonly key: string;
  readonly language: string;
  readonly title: string;
  /** Paragraphs. */
  readonly instructions: readonly string[];
  /** Calendar day, ISO 8601. */
  readonly due?: string;
  /** What opens the assignment. */
  readonly link: string;
  readonly parts: readonly Part[];
}

/** @param item - something to read @returns undefined where the site does not have it */
function readingOf(
  item: Exclude<Item, { kind: 'question' | 'own' }>,
  outline: Outline,
  root: string,
): Part | undefined {
  const found = lookUp(item, outline);
  const reading = (title: string, path: string): Part => ({ kind: 'reading', title, address: root + path });
  switch (found?.kind) {
    case 'chapter':
      return reading(found.chapter.title, `${found.chapter.id}/`);
    case 'passage': {
      const { chapter, passage, heading } = found;
      const excerpt = passage.kind === 'heading' ? '' : `: ${passage.excerpt}`;
      return reading(`${chapter.label}: ${heading}${excerpt}`, `${chapter.id}/#${passage.id}`);
    }
    case 'chart':
      return reading(found.title, `charts/${found.id}/`);
    case 'term':
      return reading(found.title, `glossary/${found.id}/`);
    default:
      return undefined;
  }
}

/**
 * What an assignment says, for a file. What the site does not have is left out.
 * @param link - full address that opens it
 * @param root - full address where the language's pages begin, with a slash at its end
 * @param untitled - what it is called without a title
 */
export function courseOf(
  assignment: Assignment,
  outline: Outline,
  link: string,
  root: string,
  untitled: string,
): Course {
  const { title, instructions, due, language, items } = clean(assignment);
  let number = 0;
  const parts = items.flatMap((item): Part[] => {
    if (item.kind === 'own') {
      return [
        {
          kind: 'question',
          id: item.id,
          number: ++number,
          text: item.text,
          form: item.form,
          options: item.options ?? [],
        },
      ];
    }
    if (item.kind === 'question') {
      const found = lookUp(item, outline);
      if (found?.kind !== 'question') return [];
      return [
        { kind: 'question', id: item.id, number: ++number, text: found.question.text, form: 'long', options: [] },
      ];
    }
    const reading = readingOf(item, outline, root);
    return reading ? [reading] : [];
  });
  return {
    key: assignmentKey(assignment),
    language,
    title: title === '' ? untitled : title,
    instructions: instructions.split('\n').filter((line) => line.trim() !== ''),
    ...(due !== undefined && { due }),
    link,
    parts,
  };
}

export const readingsOf = ({ parts }: Course) => parts.filter((part) => part.kind === 'reading');
export const questionsOf = ({ parts }: Course) => parts.filter((part) => part.kind === 'question');

/** The words that exports need. */
export interface CourseWords {
  readonly read: string;
  readonly answer: string;
  readonly open: string;
  readonly discussion: string;
  /** With the day put in. */
  readonly due: string;
  /** Name of the assignment's page in a package. */
  readonly by: string;
}
