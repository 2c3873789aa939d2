import { readArchived, type ArchivedCopy } from './archive.ts';
import { didYouMean } from '../markdown/nearest.ts';
import { datePartsOf, fullName, shortName, without, type CslItem } from './csl.ts';
import { parseEntry, toCsl, type ParsedItem } from './engine.ts';

/** A source as pages show it. */
export interface Source {
  /** Key in `content/sources.bib`, and id of its entry on /sources/. */
  readonly key: string;
  /** For a line beside a figure: "DHS, 2007". */
  readonly short: string;
  /** What it is, for `cite`. */
  readonly csl: CslItem;
  readonly url: string | undefined;
  /** Its copy in an archive of the web. */
  readonly archived: ArchivedCopy | undefined;
  /** Where its figures come from, what its date is worth; for readers. */
  readonly note: string | undefined;
  /** Under which terms it may be used. */
  readonly licence: string | undefined;
}

interface Chunk {
  readonly key: string;
  readonly line: number;
  readonly text: string;
}

/** What stands for the year of a source that has none. */
const UNDATED = 'n.d.';
const ENTRY = /^[ \t]*@(?!comment|string|preamble)\w+\s*[{(]\s*(?:([^,\s={}]+)\s*,)?/gimu;

/** The file's entries by their first lines, so that what is wrong with one does not swallow the next. */
function chunksOf(bibtex: string): Chunk[] {
  const starts = [...bibtex.matchAll(ENTRY)];
  return starts.map(({ index, 1: key = '' }, position) => ({
    key,
    line: bibtex.slice(0, index).split('\n').length,
    text: bibtex.slice(index, starts[position + 1]?.index),
  }));
}

/** What the parser's message says, in an author's words, with the line within the entry. */
function explain(error: unknown): { readonly line: number; readonly problem: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [, expected = '', got = '', line = '1'] =
    /expected "([^"]+)", got "?([^" ]+)"? at line (\d+)/u.exec(message) ?? [];
  if (expected === '') return { line: 0, problem: `cannot be read: ${message.split('\n', 1)[0] ?? ''}` };
  const offset = Math.max(0, Number(line) - 1);
  if (got === 'EOF') return { line: 0, problem: 'does not end; a closing brace is missing' };
  if (expected === 'rbrace' && got === 'identifier')
    return { line: offset, problem: 'lacks a comma at the end of the line before' };
  return { line: offset, problem: `cannot be read here: expected ${expected}, found ${got}` };
}

/**
 * Mends what citation-js reads otherwise than its writer meant: notes and undated
 * years are not cited; `howpublished` is a genre; `entrysubtype` says which kind of
 * article; a report without a type is not a "techreport".
 */
function refine(parsed: ParsedItem, { type, properties }: BibtexEntry): CslItem {
  const { genre, issued, publisher } = parsed;
  const { howpublished, organization, entrysubtype } = properties;
  const named = type === 'misc' && howpublished !== undefined;
  const given = named ? unbraced(howpublished) : properties['type'] === undefined ? undefined : genre;
  const by = named && organization === undefined && properties['publisher'] === undefined ? undefined : publisher;
  return {
    ...without(parsed, 'note', 'citation-key', 'genre', 'issued', 'publisher'),
    ...(entrysubtype !== undefined && { type: `article-${entrysubtype}` }),
    ...(given !== undefined && { genre: given }),
    ...(by !== undefined && { publisher: by }),
    ...(issued && datePartsOf(issued).length > 0 && { issued }),
  };
}

const unbraced = (value: string): string => value.replace(/[{}]/gu, '').replace(/\s+/gu, ' ').trim();

/** "Walsh, 2009", "Lee & Cruz, 2004", "Fries et al., 2008", "GAO, 2008". */
function shortOf(csl: CslItem, { shorthand, shortauthor }: Readonly<Record<string, string>>): string {
  if (shorthand !== undefined) return unbraced(shorthand);
  const [first, second, ...more] = csl.author ?? [];
  const names =
    first === undefined
      ? csl.title
      : second === undefined
        ? shortName(first)
        : more.length === 0
          ? `${shortName(first)} & ${shortName(second)}`
          : `${shortName(first)} et al.`;
  return `${shortauthor === undefined ? names : unbraced(shortauthor)}, ${datePartsOf(csl.issued)[0] ?? UNDATED}`;
}

/**
 * Reads a bibliography.
 * @param bibtex - text of a BibTeX file
 * @param file - its name, for messages
 * @returns its sources by author and date, as a list of references is sorted
 * @throws Error with every mistake in the file, each with file, line and entry
 */
export function readBibliography(bibtex: string, file: string): Source[] {
  const problems: string[] = [];
  const sources: Source[] = [];
  const seen = new Map<string, number>();
  for (const chunk of chunksOf(bibtex)) {
    const say = (problem: string, line = 0) =>
      problems.push(`${file}:${chunk.line + line}: the entry “${chunk.key}” ${problem}`);
    if (chunk.key === '') {
      problems.push(`${file}:${chunk.line}: an entry has no key; begin it like “@misc{its-key,”`);
      continue;
    }
    const before = seen.get(chunk.key);
    if (before !== undefined) say(`stands already at line ${before}; every source has its own key`);
    seen.set(chunk.key, chunk.line);
    try {
      const entry = parseEntry(chunk.text);
      const csl = entry && toCsl(entry);
      if (!entry || !csl) throw new Error('no entry was found');
      const refined = refine(csl, entry);
      const archived = archivedOf(entry, refined.URL);
      if (typeof archived === 'string') say(archived);
      const source = sourceFrom(entry, refined, typeof archived === 'string' ? undefined : archived);
      const missing = missingFrom(source, entry.properties);
      missing.forEach((problem) => say(problem));
      sources.push(source);
    } catch (error) {
      const { line, problem } = explain(error);
      say(problem, line);
    }
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const collator = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
  return sources.sort((a, b) => collator.compare(sortKey(a.csl), sortKey(b.csl)) || collator.compare(a.key, b.key));
}

const sortKey = (csl: CslItem): string =>
  [
    ...(csl.author ?? []).map((name) => `${shortName(name)} ${fullName(name)}`),
    ...datePartsOf(csl.issued).map((part) => String(part).padStart(4, '0')),
    csl.title,
  ].join(' ');

const archivedOf = ({ properties: { archived } }: BibtexEntry, url: string | undefined) =>
  archived === undefined ? undefined : readArchived(unbraced(archived), url);

const sourceFrom = ({ label, properties }: BibtexEntry, csl: CslItem, archived: ArchivedCopy | undefined): Source => ({
  key: label,
  short: shortOf(csl, properties),
  csl: archived === undefined ? csl : { ...csl, custom: { archived: archived.url } },
  url: csl.URL,
  archived,
  note: properties['note'] === undefined ? undefined : unbraced(properties['note']),
  licence: properties['license'] === undefined ? undefined : unbraced(properties['license']),
});

/** What a source needs before it can be cited. */
function missingFrom({ key, csl, url }: Source, fields: Readonly<Record<string, string>>): string[] {
  const year = datePartsOf(csl.issued)[0];
  const undated = fields['year'] === UNDATED;
  return [
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(key)
      ? []
      : ['has a key that is no id; write it in lower case, words joined by hyphens']),
    ...(csl.title
      ? []
      : [
          `has no title${didYouMean(
            'title',
            Object.keys(fields).filter((field) => !['note', 'url', 'type'].includes(field)),
          )}`,
        ]),
    ...(undated || (year !== undefined && Number.isInteger(year) && year > 1000 && year < 3000)
      ? []
      : [
          `has no year; write year = {2008}, date = {2008-10-31} or year = {${UNDATED}}${fields['year'] === undefined ? '' : ` (found “${fields['year']}”)`}`,
        ]),
    ...(url === undefined || /^https?:\/\/\S+$/u.test(url)
      ? []
      : [`has an address that is none: “${url}”; expected https://…`]),
  ];
}
