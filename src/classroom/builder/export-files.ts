import { courseOf, type Course, type CourseWords } from '../exports/course.ts';
import type { Assignment } from '../assignment/schema.ts';
import { download, fileName } from '../hand-in/download.ts';
import type { Outline } from '../outline.ts';
import { fillText } from '../student/dom.ts';
import type { Speech } from './speech.ts';

/** A link that can be handed out, and what it opens. */
export interface Handout {
  readonly assignment: Assignment;
  readonly link: string;
}

/** What `data-export` may ask for. */
const makers = {
  'imscc-1.1': async (course: Course, words: CourseWords) => cartridge(course, words, '1.1'),
  'imscc-1.3': async (course: Course, words: CourseWords) => cartridge(course, words, '1.3'),
  markdown: async (course: Course, words: CourseWords) => {
    const { markdownOf } = await import('../exports/markdown.ts');
    return { blob: text(markdownOf(course, words), 'text/markdown'), extension: 'md' };
  },
  html: async (course: Course, words: CourseWords) => {
    const { htmlSnippet } = await import('../exports/html.ts');
    return { blob: text(htmlSnippet(course, words), 'text/html'), extension: 'html' };
  },
  'qr-svg': async ({ link }: Course) => {
    const { codeOf, svgOf } = await import('../exports/qr.ts');
    return { blob: text(svgOf(codeOf(link)), 'image/svg+xml'), extension: 'svg' };
  },
  'qr-png': async ({ link }: Course) => {
    const { codeOf, pngOf } = await import('../exports/qr.ts');
    return { blob: await pngOf(codeOf(link)), extension: 'png' };
  },
} as const;

export type Format = keyof typeof makers;
export const isFormat = (name: string): name is Format => Object.hasOwn(makers, name);

const text = (content: string, type: string): Blob => new Blob([content], { type: `${type};charset=utf-8` });

async function cartridge(course: Course, words: CourseWords, version: '1.1' | '1.3') {
  const [{ cartridgeFiles }, { zip }] = await Promise.all([
    import('../exports/cartridge.ts'),
    import('../exports/zip.ts'),
  ]);
  const blob = new Blob([zip(cartridgeFiles(course, words, version))], { type: 'application/vnd.ims.imsccv1p1' });
  return { blob, extension: 'imscc' };
}

/** An assignment with full addresses. @param root - full address where the language's pages begin */
export const courseFor = ({ assignment, link }: Handout, outline: Outline, root: string, { words }: Speech): Course =>
  courseOf(assignment, outline, link, root, words.preview.untitled);

/** The words that a course's exports need. */
export const courseWords = ({ due }: Pick<Course, 'due'>, { words: { file }, day }: Speech): CourseWords => ({
  read: file.read,
  answer: file.answer,
  open: file.open,
  discussion: file.discussion,
  by: file.by,
  due: due === undefined ? '' : fillText(file.due, { date: day(due) }),
});

/**
 * Makes a file and hands it to the browser; what makes it is loaded only now.
 * @returns the file's name
 */
export async function exportFile(format: Format, course: Course, speech: Speech): Promise<string> {
  const { blob, extension } = await makers[format](course, courseWords(course, speech));
  const version = format.startsWith('imscc') ? [`cc${format.slice('imscc-'.length).replace('.', '-')}`] : [];
  const qr = format.startsWith('qr') ? ['qr'] : [];
  const name = fileName([course.title, ...version, ...qr], extension);
  download(blob, name);
  return name;
}
