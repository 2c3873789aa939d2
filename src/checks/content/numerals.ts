import { didYouMean } from '../../markdown/nearest.ts';
import { plainMarkdown } from '../edition/plain.ts';
import type { Edition } from '../edition/edition.ts';
import type { Problem } from '../problem.ts';
import { numeralsIn } from './numeral.ts';

/** A text that says what paragraphs of the paper say. */
interface Statement {
  readonly file: string;
  readonly line: number;
  /** How the message names it. */
  readonly name: string;
  readonly text: string;
  readonly paper: readonly string[];
  readonly voice: string;
}

function statementsOf({ chapters, pages, comparisons }: Edition): Statement[] {
  const blocks = [...chapters, ...pages].flatMap(({ file, blocks }) =>
    blocks.map((block): Statement => ({ ...block, file, name: `^${block.id}` })),
  );
  const gists = chapters.flatMap(({ file, data, lineOf }) =>
    data.gist.map((gist, index): Statement => ({
      ...gist,
      file,
      line: lineOf(['gist', index, 'text']),
      name: gist.id,
    })),
  );
  const views = comparisons.flatMap(({ file, data, lineOf }) =>
    Object.entries(data.views).map(([part, view]): Statement => ({
      ...view,
      file,
      line: lineOf(['views', part, 'text']),
      name: part,
    })),
  );
  return [...blocks, ...gists, ...views].map((statement) => ({ ...statement, text: plainMarkdown(statement.text) }));
}

/**
 * A numeral in what is said to be the paper's is one of its paragraph's figures
 * in the ledger, or one that the book allows everywhere. A number computed from
 * a dataset (`<Derived>`) is no text, and what the site says in its own voice is free.
 */
export function numerals(edition: Edition): Problem[] {
  const { book, known, ledger } = edition;
  const everywhere = new Set(book.data.paper.numerals.flatMap(numeralsIn));
  const figures = new Map(
    ledger.map(({ id, data }) => [id, data.claims.flatMap((claim) => claim.figures.flatMap(numeralsIn))]),
  );
  return statementsOf(edition).flatMap(({ file, line, name, text, paper, voice }) => {
    if (paper.length === 0 || known.voices.get(voice) !== false) return [];
    const allowed = new Set(paper.flatMap((label) => figures.get(label) ?? []));
    return numeralsIn(text)
      .filter((numeral) => !allowed.has(numeral) && !everywhere.has(numeral))
      .map((numeral) => ({ file, line, message: message({ name, numeral, allowed, paper, known }) }));
  });
}

function message({
  name,
  numeral,
  allowed,
  paper,
  known,
}: {
  readonly name: string;
  readonly numeral: string;
  readonly allowed: ReadonlySet<string>;
  readonly paper: readonly string[];
  readonly known: Edition['known'];
}): string {
  const own = [...known.voices].filter(([, free]) => free).map(([voice]) => `“${voice}”`);
  const has = allowed.size > 0 ? `the ledger has ${[...allowed].join(', ')}` : 'the ledger has none';
  return `${name} says ${numeral}, which is no figure of ${paper.join(' or ')} (${has}); correct it, record it with its claim, or let a voice of ours say it (${own.join(', ')})${didYouMean(numeral, allowed)}`;
}
