import type { TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** The compiler’s numbers: for a document in pages, for a PDF, for messages that tell file and line. */
const PAGED = 0;
const PDF = 1;
const WITH_PLACE = 2;

const PACKAGE = '@myriaddreamin/typst-ts-web-compiler';

/** The compiler’s version, of which the same input makes the same output. */
export function typstVersion(): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${PACKAGE}/package.json`), 'utf8')) as {
    version: string;
  };
  return `${PACKAGE}@${version}`;
}

/** The compiler, in WebAssembly; loaded when it is first asked for. */
async function load() {
  const module = await import('@myriaddreamin/typst-ts-web-compiler');
  const binary = require.resolve(`${PACKAGE}/wasm`);
  await module.default({ module_or_path: readFileSync(binary) });
  return module;
}
let loaded: ReturnType<typeof load> | undefined;
const typst = () => (loaded ??= load());

/** What is typeset: a template, the files that it reads by their paths, and the faces that it may use. */
export interface Work {
  readonly template: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** TrueType files. */
  readonly faces: readonly Uint8Array[];
}

/** What the compiler answers, as far as it is read here: its own types say `any`. */
interface Answer {
  readonly result?: Uint8Array;
  readonly diagnostics?: readonly string[];
}

/**
 * Typesets with Typst: nothing of the machine goes into it, neither its fonts nor its clock.
 * @returns the bytes of a PDF
 * @throws Error with the compiler’s messages, its warnings among them
 */
export async function typeset({ template, files, faces }: Work): Promise<Uint8Array> {
  const compiler = await compilerWith(faces);
  compiler.add_source('/book.typ', template);
  for (const [path, bytes] of files) compiler.map_shadow(`/${path}`, bytes);
  const world = compiler.snapshot(undefined, '/book.typ', undefined);
  const compiled = world.compile(PAGED, WITH_PLACE) as Answer;
  const { result, diagnostics = [] } = world.get_artifact(PDF, WITH_PLACE) as Answer;
  world.free();
  compiler.free();
  const messages = [...new Set([...(compiled.diagnostics ?? []), ...diagnostics])];
  if (!result || messages.length > 0) throw new Error(`The book cannot be typeset:\n${messages.join('\n')}`);
  return result;
}

async function compilerWith(faces: readonly Uint8Array[]): Promise<TypstCompiler> {
  const { TypstCompilerBuilder } = await typst();
  const builder = new TypstCompilerBuilder();
  builder.set_dummy_access_model();
  for (const face of faces) await builder.add_raw_font(face);
  return builder.build();
}

/** What the compiler says of a font: how many code points it lacks, how many it then has, and so on from zero. */
interface FontInfo {
  readonly info: readonly { readonly coverage: readonly number[] }[];
}

/**
 * The code points that a face has letters for.
 * @param face - a TrueType file
 */
export async function codePointsOf(face: Uint8Array): Promise<Set<number>> {
  const { TypstFontResolverBuilder } = await typst();
  const builder = new TypstFontResolverBuilder();
  const { info } = builder.get_font_info(face) as FontInfo;
  builder.free();
  const points = new Set<number>();
  for (const { coverage } of info) {
    let at = 0;
    for (const [position, length] of coverage.entries()) {
      if (position % 2 === 1) for (let point = at; point < at + length; point++) points.add(point);
      at += length;
    }
  }
  return points;
}
