import type { Assignment } from '../assignment/schema.ts';
import { questionsOf, type Course } from '../exports/course.ts';
import { cutBlocks, cutChapter, cutChart, cutTerm } from '../student/cut.ts';
import { el, fillText, foreign, foreignLines } from '../student/dom.ts';
import { groupsOf, type Reading } from '../student/groups.ts';
import type { Site } from '../student/site.ts';
import type { Outline } from '../outline.ts';
import type { Speech } from './speech.ts';

/** Lines to write on for each kind of answer. */
const LINES = { short: 3, long: 10, mark: 4, choice: 0 } as const;

/** The head of a sheet. */
function head({ title, due, instructions }: Course, label: string, { words: { file }, day }: Speech): HTMLElement {
  return el(
    'header',
    {},
    el('p', { class: 'small' }, label),
    el('h1', {}, foreign(title)),
    due !== undefined && el('p', {}, fillText(file.due, { date: day(due) })),
    ...instructions.flatMap((line) => foreignLines(line)),
  );
}

const nameLine = ({ words: { file } }: Speech): HTMLElement =>
  el(
    'p',
    { class: 'names' },
    el('span', {}, file.name, el('i', { class: 'rule' })),
    el('span', {}, file.date, el('i', { class: 'rule' })),
  );

function question(part: ReturnType<typeof questionsOf>[number], speech: Speech, withLines: boolean): HTMLElement {
  const { file } = speech.words;
  return el(
    'section',
    { class: 'question' },
    el('p', { class: 'small' }, fillText(file.number, { n: speech.number(part.number) })),
    ...foreignLines(part.text),
    part.options.length > 0 &&
      el('ul', { class: 'boxes' }, ...part.options.map((option) => el('li', {}, foreign(option)))),
    part.form === 'mark' && el('p', { class: 'small' }, file.mark),
    withLines &&
      el('div', { class: 'lines' }, ...Array.from({ length: LINES[part.form] }, () => el('i', { class: 'rule' }))),
  );
}

/** The questions, with room to write. */
export function answerSheet(course: Course, speech: Speech): HTMLElement {
  const { file } = speech.words;
  return el(
    'div',
    { class: 'print-sheet', lang: course.language },
    nameLine(speech),
    head(course, file.answerSheet, speech),
    ...questionsOf(course).map((part) => question(part, speech, true)),
  );
}

/** What the handout is made of. */
interface Sources {
  readonly course: Course;
  readonly assignment: Assignment;
  readonly outline: Outline;
  readonly site: Site;
  readonly speech: Speech;
  /** Full address where the language's pages begin. */
  readonly root: string;
  readonly code: SVGSVGElement;
}

/**
 * Everything to read, as it stands on the site, and the questions beside it.
 * @returns the sheet, and whether every page could be loaded
 */
export async function handout({
  course,
  assignment,
  outline,
  site,
  speech,
  root,
  code,
}: Sources): Promise<{ sheet: HTMLElement; isWhole: boolean }> {
  const { file } = speech.words;
  let isWhole = true;
  const questions = new Map(questionsOf(course).map((part) => [part.id, part]));
  const sections: HTMLElement[] = [];
  for (const [index, { readings, questions: here }] of groupsOf(assignment, outline).entries()) {
    for (const [at, reading] of readings.entries()) {
      const section = await readingOf(reading, `print-${index}-${at}-`, { outline, site, root, speech });
      isWhole &&= section.isWhole;
      sections.push(section.element);
    }
    for (const { id } of here) {
      const part = questions.get(id);
      if (part) sections.push(question(part, speech, false));
    }
  }
  const sheet = el(
    'div',
    { class: 'print-sheet', lang: course.language },
    head(course, root, speech),
    ...sections,
    el('footer', {}, code, el('div', {}, el('p', {}, file.scan), el('p', { class: 'link' }, course.link))),
  );
  return { sheet, isWhole };
}

async function readingOf(
  reading: Reading,
  prefix: string,
  { outline, site, root, speech }: Pick<Sources, 'outline' | 'site' | 'root' | 'speech'>,
): Promise<{ element: HTMLElement; isWhole: boolean }> {
  const { file } = speech.words;
  const folder = reading.kind === 'chart' ? 'charts/' : reading.kind === 'term' ? 'glossary/' : '';
  const page = folder + ('id' in reading ? reading.id : reading.chapter);
  const chapter = 'chapter' in reading ? outline.chapters.find(({ id }) => id === reading.chapter) : undefined;
  const chart = outline.charts.find(({ id }) => 'id' in reading && id === reading.id);
  const title =
    chapter?.title ??
    chart?.title ??
    outline.terms.find(({ id }) => 'id' in reading && id === reading.id)?.term ??
    page;
  const source = (text: string): HTMLElement =>
    el('p', { class: 'small' }, fillText(text, { address: `${root}${page}/` }));
  const section = el('section', { class: 'reading prose', 'data-hue': chapter?.hue });
  try {
    const found = await site.page(page);
    const path = site.path(page);
    if (reading.kind === 'chart') {
      const cut = cutChart(found, path, prefix);
      section.append(...(cut ? [cut.chart] : [el('h2', {}, title)]), source(file.source));
    } else if (reading.kind === 'term') {
      const cut = cutTerm(found, path, prefix);
      section.append(el('h2', {}, cut?.term ?? title), el('p', {}, cut?.definition), source(file.source));
    } else {
      const cut =
        reading.kind === 'blocks'
          ? cutBlocks(found, path, reading.blocks, prefix)
          : cutChapter(found, path, prefix, reading.blocks);
      section.append(el('h2', {}, title), source(file.source), cut.content);
    }
    return { element: section, isWhole: true };
  } catch {
    section.append(el('h2', {}, title), el('p', {}, file.notLoaded, ' ', `${root}${page}/`));
    return { element: section, isWhole: false };
  }
}

/** Prints a sheet instead of the page; the page is as it was afterwards. */
export function printSheet(sheet: HTMLElement, signal: AbortSignal): void {
  const { dataset } = document.documentElement;
  document.body.append(sheet);
  dataset['printing'] = 'sheet';
  const done = (): void => {
    delete dataset['printing'];
    sheet.remove();
  };
  addEventListener('afterprint', done, { once: true, signal });
  signal.addEventListener('abort', done, { once: true });
  print();
}
