import type { StudentWords } from '../../words/index.ts';
import type { Paper } from './paper.ts';

/** A text that Markdown shows as it is (CommonMark 0.31: any ASCII punctuation may be escaped). */
export const escapeMarkdown = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|~]|&(?=#?\w+;)/gu, String.raw`\$&`)
    .replace(
      /^(\s*)([#+=:-]|\d+[.)])/u,
      (_, space: string, mark: string) => `${space}${mark.replace(/.$/u, String.raw`\$&`)}`,
    );

const quoted = (line: string): string => `> ${escapeMarkdown(line)}`;
const paragraphs = (texts: readonly string[], each: (line: string) => string, between: string): string =>
  texts.map(each).join(between);

/** A paper as Markdown. */
export function markdownOf({ title, facts, by, instructions, questions }: Paper, { file }: StudentWords): string {
  const blocks = [
    `# ${escapeMarkdown(title)}`,
    facts.map(([label, value]) => `- ${label}: ${escapeMarkdown(value)}`).join('\n'),
    ...(instructions.length > 0 ? [paragraphs(instructions, quoted, '\n>\n'), `*${by}*`] : []),
    ...questions.flatMap(({ label, question, options, answer, others }) => [
      `## ${label}`,
      paragraphs(question, quoted, '\n>\n'),
      ...(options.length > 0
        ? [`${file.options}:`, options.map((option) => `- ${escapeMarkdown(option)}`).join('\n')]
        : []),
      paragraphs(answer, escapeMarkdown, '\n\n'),
      ...others.flatMap((other) => [`${file.other}:`, paragraphs(other, escapeMarkdown, '\n\n')]),
    ]),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
