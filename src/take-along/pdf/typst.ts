import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const PACKAGE = '@myriaddreamin/typst-ts-node-compiler';
/** PDF/UA-1 (ISO 14289-1): for people who have it read to them. */
const STANDARD = 'ua-1';

/** The compiler’s version and the standard that it follows: with these, the same input makes the same output. */
export function typesetter(): string {
  const file = createRequire(import.meta.url).resolve(`${PACKAGE}/package.json`);
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return `${PACKAGE}@${version} ${STANDARD}`;
}

/** What is typeset: a template, the files that it reads by their paths, and the faces that it may use. */
export interface Work {
  readonly template: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** TrueType files. */
  readonly faces: readonly Uint8Array[];
  /** Whether they have all letters; without, no document is after the standard. */
  readonly isComplete: boolean;
}

/** Where the files are for the compiler: in memory, no folder of the disk has them. */
const FOLDER = path.resolve('/book');
const TEMPLATE = path.join(FOLDER, 'book.typ');

/** What the compiler says of a fault, as far as it is read here: its own types say `any`. Lines count from zero. */
interface Diagnostic {
  readonly message: string;
  readonly path: string;
  readonly range: { readonly start: { readonly line: number } } | null;
}

const told = ({ message, path: file, range }: Diagnostic): string =>
  `${path.relative(FOLDER, file)}${range ? `:${range.start.line + 1}` : ''}: ${message}`;

const UNFIT = 'The book cannot be typeset';

/** What makes a document unfit for the standard, out of the compiler’s own dump of it. */
const unfit = (dump: string): string[] =>
  [...dump.matchAll(/message: "((?:[^"\\]|\\.)*)"/gu)].map(([, message = '']) => message.replaceAll('\\"', '"'));

/**
 * Typesets with Typst: nothing of the machine goes into it, neither its fonts nor its clock.
 * @returns the bytes of a PDF, where faces are complete after PDF/UA-1 as far as the compiler can tell
 * @throws Error with the compiler’s messages, its warnings among them
 */
export function typeset({ template, files, faces, isComplete }: Work): Uint8Array {
  const compiler = NodeCompiler.create({ workspace: FOLDER, fontArgs: [{ fontBlobs: faces.map(bufferOf) }] });
  compiler.addSource(TEMPLATE, template);
  for (const [file, bytes] of files) compiler.mapShadow(path.join(FOLDER, file), bufferOf(bytes));
  const compiled = compiler.compile({ mainFilePath: TEMPLATE });
  const fault: NodeError | null = compiled.takeDiagnostics();
  const messages = fault ? (compiler.fetchDiagnostics(fault) as Diagnostic[]).map(told) : [];
  const { result } = compiled;
  if (!result || messages.length > 0) throw new Error([`${UNFIT}:`, ...new Set(messages)].join('\n'));
  try {
    return compiler.pdf(result, isComplete ? { pdfStandard: STANDARD } : {});
  } catch (error) {
    const dump = error instanceof Error ? error.message : String(error);
    throw new Error([`${UNFIT}:`, ...new Set(unfit(dump))].join('\n'), { cause: error });
  } finally {
    compiler.evictCache(0);
  }
}

const bufferOf = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
