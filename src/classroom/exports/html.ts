import { questionsOf, readingsOf, type Course, type CourseWords } from './course.ts';
import { escape } from './escape.ts';

const list = (name: 'ul' | 'ol', items: readonly string[]): string =>
  `<${name}>\n${items.map((item) => `<li>${item}</li>\n`).join('')}</${name}>\n`;

/** The questions as an ordered list; nothing without any. Texts are escaped. */
export function questionList(course: Course): string {
  const questions = questionsOf(course);
  if (questions.length === 0) return '';
  return list(
    'ol',
    questions.map(({ text, options }) => {
      const own =
        options.length === 0
          ? ''
          : `\n${list(
              'ul',
              options.map((option) => `<bdi>${escape(option)}</bdi>`),
            )}`;
      return `<bdi>${escape(text).replaceAll('\n', '<br>')}</bdi>${own}`;
    }),
  );
}

const readingList = (course: Course): string =>
  list(
    'ul',
    readingsOf(course).map(({ title, address }) => `<a href="${escape(address)}">${escape(title)}</a>`),
  );

/** The parts of an assignment below its title, as HTML that any page can hold. @param level - of its headings */
export function htmlBody(course: Course, words: CourseWords, level: 2 | 3): string {
  const { instructions, due, link } = course;
  const heading = (text: string): string => `<h${level}>${escape(text)}</h${level}>\n`;
  return [
    due === undefined ? '' : `<p>${escape(words.due)}</p>\n`,
    ...instructions.map((line) => `<p dir="auto">${escape(line)}</p>\n`),
    `<p><a href="${escape(link)}">${escape(words.open)}</a></p>\n`,
    readingsOf(course).length > 0 ? heading(words.read) + readingList(course) : '',
    questionsOf(course).length > 0 ? heading(words.answer) + questionList(course) : '',
  ].join('');
}

/** An assignment as a piece of HTML to paste into a page. */
export const htmlSnippet = (course: Course, words: CourseWords): string =>
  `<section lang="${escape(course.language)}">\n<h2 dir="auto">${escape(course.title)}</h2>\n${htmlBody(course, words, 3)}</section>\n`;

/** A page of its own. */
export const htmlPage = (course: Course, words: CourseWords): string =>
  `<!doctype html>\n<html lang="${escape(course.language)}">\n<head>\n<meta charset="utf-8">\n<title>${escape(course.title)}</title>\n</head>\n<body>\n<h1 dir="auto">${escape(course.title)}</h1>\n${htmlBody(course, words, 2)}</body>\n</html>\n`;
