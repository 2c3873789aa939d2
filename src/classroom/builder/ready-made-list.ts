import { chaptersOf, entriesOf, once } from '../../book/entries.ts';
import { encode } from '../assignment/codec.ts';
import { outlineOf } from '../outline.ts';
import { extentOf, type Extent } from './extent.ts';
import { ADDRESS, assignmentOf, fits, problemsOf } from './ready-made.ts';

/** A ready-made assignment with its link's fragment. */
export interface ReadyMade {
  /** Its file below the language; a chapter's where it belongs to one. */
  readonly id: string;
  readonly title: string;
  readonly instructions: string;
  /** `1.…`, without `#`. */
  readonly fragment: string;
  readonly extent: Extent;
  readonly hue?: string;
}

/**
 * The ready-made assignments of a language: those of no chapter first, then in the order of the chapters.
 * @throws Error naming every file and item that is wrong
 */
export const readyMadeOf = (language: string): Promise<ReadyMade[]> =>
  once(`ready-made assignments ${language}`, async () => {
    const outline = await outlineOf(language);
    const order = (await chaptersOf(language)).map(({ id }) => id);
    const entries = (await entriesOf('assignments', language)).map(({ id, data }) => ({
      id: id.slice(id.indexOf('/') + 1),
      data,
    }));
    const problems = entries.flatMap(({ id, data }) =>
      problemsOf(data, outline).map((problem) => `content/assignments/${language}/${id}.yaml: ${problem}`),
    );
    const made = await Promise.all(
      entries.map(async ({ id, data }) => {
        const assignment = assignmentOf(data, language);
        const fragment = await encode(assignment);
        if (!fits(fragment)) {
          problems.push(
            `content/assignments/${language}/${id}.yaml: its link has ${fragment.length} characters; keep it ${ADDRESS} below 2,000, with fewer items or shorter instructions`,
          );
        }
        const hue = outline.chapters.find((chapter) => chapter.id === id)?.hue;
        return {
          id,
          order: data.order,
          title: data.title,
          instructions: assignment.instructions,
          fragment,
          extent: extentOf(assignment, outline),
          ...(hue !== undefined && { hue }),
        };
      }),
    );
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return made.sort(
      (a, b) => order.indexOf(a.id) - order.indexOf(b.id) || a.order - b.order || a.id.localeCompare(b.id, 'en'),
    );
  });
