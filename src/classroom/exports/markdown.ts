import { escapeMarkdown } from '../hand-in/markdown.ts';
import { questionsOf, readingsOf, type Course, type CourseWords } from './course.ts';

/** An address as the target of a link (CommonMark 0.31, section 6.3). */
const target = (address: string): string => `<${address.replaceAll(/[<>\\\n]/gu, encodeURIComponent)}>`;

/** An assignment as Markdown. */
export function markdownOf(course: Course, words: CourseWords): string {
  const { title, instructions, due, link } = course;
  const questions = questionsOf(course);
  const readings = readingsOf(course);
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    ...(due === undefined ? [] : [words.due]),
    ...instructions.map(escapeMarkdown),
    `[${words.open}](${target(link)})`,
    ...(readings.length > 0
      ? [
          `## ${words.read}`,
          readings.map((reading) => `- [${escapeMarkdown(reading.title)}](${target(reading.address)})`).join('\n'),
        ]
      : []),
    ...(questions.length > 0 ? [`## ${words.answer}`, questions.map(question).join('\n')] : []),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function question({ number, text, options }: ReturnType<typeof questionsOf>[number]): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escapeMarkdown);
  const marker = `${number}. `;
  const indent = ' '.repeat(marker.length);
  return [marker + lines.join(`\n${indent}`), ...options.map((option) => `${indent}- ${escapeMarkdown(option)}`)].join(
    '\n',
  );
}
