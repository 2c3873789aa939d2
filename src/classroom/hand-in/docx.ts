import { Document, HeadingLevel, Packer, Paragraph, TextRun, type IRunOptions } from 'docx';
import type { StudentWords } from '../../words/index.ts';
import type { Paper } from './paper.ts';

/** What XML 1.0 cannot hold. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const clean = (text: string): string => text.replaceAll(NOT_XML, '');

const plain = (text: string): Paragraph =>
  new Paragraph({ spacing: { after: 160 }, children: [new TextRun(clean(text))] });
function quiet(text: string): Paragraph {
  const run: IRunOptions = { text: clean(text), italics: true };
  return new Paragraph({ spacing: { after: 160 }, children: [new TextRun(run)] });
}

/** A paper as a Word file (Office Open XML, ISO/IEC 29500). Loaded only when it is asked for. */
export function docxOf({ title, facts, by, instructions, questions }: Paper, { file }: StudentWords): Promise<Blob> {
  const children = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(clean(title))] }),
    ...facts.map(([label, value]) => new Paragraph({ children: [new TextRun(clean(`${label}: ${value}`))] })),
    ...(instructions.length > 0 ? [new Paragraph({}), ...instructions.map(quiet), plain(by)] : []),
    ...questions.flatMap(({ label, question, options, answer, others }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, keepNext: true, children: [new TextRun(clean(label))] }),
      ...question.map(quiet),
      ...(options.length > 0 ? [plain(`${file.options}:`)] : []),
      ...options.map((option) => new Paragraph({ bullet: { level: 0 }, children: [new TextRun(clean(option))] })),
      ...answer.map(plain),
      ...others.flatMap((other) => [quiet(`${file.other}:`), ...other.map(plain)]),
    ]),
  ];
  return Packer.toBlob(new Document({ title: clean(title), sections: [{ children }] }));
}
