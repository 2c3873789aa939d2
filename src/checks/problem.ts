/** A mistake, in the words of whoever can mend it. */
export interface Problem {
  /** Path from the project's root, or the address of a built page. */
  readonly file: string;
  /** From 1; left out where a line says nothing. */
  readonly line?: number;
  readonly message: string;
}

/**
 * A problem from a text that begins with its place: `content/datasets/x.csv:3, row 2: …`.
 * Where it names none, the text’s first word is the file.
 */
export function atPlace(text: string): Problem {
  const [, file = '', line, message = ''] = /^([^\s:,]+)(?::(\d+))?[:,]? (.*)$/su.exec(text) ?? [];
  return { file, ...(line !== undefined && { line: Number(line) }), message };
}

/** What a check reports to whoever runs the build: all problems, no stack. */
export class ProblemsError extends Error {
  override readonly name = 'ProblemsError';
  /** Nobody is helped by the place in our code that found a mistake in a text. */
  override readonly stack = '';

  constructor(title: string, problems: readonly Problem[]) {
    super(report(title, problems));
  }
}

/** The same message in more files than this is said once: it has one cause, such as a link in the footer. */
const OFTEN = 3;

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/**
 * The problems as one text, grouped by file, in the order of the lines.
 * @param title - what was checked: `content`, `built pages`
 */
export function report(title: string, problems: readonly Problem[]): string {
  const byMessage = Map.groupBy(problems, ({ message }) => message);
  const filesOf = (message: string) => [...new Set((byMessage.get(message) ?? []).map(({ file }) => file))];
  const isOften = ({ message }: Problem) => filesOf(message).length > OFTEN;

  const often = [...new Set(problems.filter(isOften).map(({ message }) => message))].map((message) => {
    const files = filesOf(message);
    return `In ${files.length} files, such as ${files[0] ?? ''}\n  ${indent(message)}`;
  });
  const rest = [
    ...Map.groupBy(
      problems.filter((problem) => !isOften(problem)),
      ({ file }) => file,
    ),
  ].map(([file, found]) => {
    const lines = found
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
      .map(({ line, message }) => `  ${line === undefined ? '' : `line ${line}: `}${indent(message)}`);
    return [file, ...new Set(lines)].join('\n');
  });
  const files = new Set(problems.map(({ file }) => file)).size;
  return [`${title}: ${count(problems.length, 'problem')} in ${count(files, 'file')}`, ...often, ...rest].join('\n\n');
}

const indent = (message: string): string => message.replaceAll('\n', '\n    ');
