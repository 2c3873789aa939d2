import { didYouMean } from '../../markdown/nearest.ts';
import type { Entry } from '../edition/entry.ts';
import type { Edition } from '../edition/edition.ts';
import { plainMarkdown } from '../edition/plain.ts';
import type { Problem } from '../problem.ts';
import type { Asking, Claim, ParagraphData } from '../../schemas/paper.ts';
import { numeralsIn } from './numeral.ts';

/**
 * Every claim of the ledger is kept: the block it names is there and says that it
 * explains the paragraph, and the claim's figures stand in it or in another block
 * of the same paragraph. A claim's own words hold no numeral that it does not list.
 * What readers ask leads to such blocks, too.
 */
export function ledger(edition: Edition): Problem[] {
  const figures = figuresByLabel(edition);
  return edition.ledger.flatMap((entry) => {
    const ids = entry.data.claims.map(({ id }) => id);
    const claims = entry.data.claims.flatMap((claim, index) => {
      const at = (field: keyof Claim, message: string): Problem => ({
        file: entry.file,
        line: entry.lineOf(['claims', index, field]),
        message: `claim ${claim.id}: ${message}`,
      });
      return [
        ...(ids.indexOf(claim.id) < index
          ? [at('id', 'the id stands already in this file; every claim needs its own')]
          : []),
        ...speaker(claim, edition).map((message) => at('speaker', message)),
        ...block(claim, entry, edition).map((message) => at('block', message)),
        ...lost(claim, entry, figures, edition).map((message) => at('figures', message)),
      ];
    });
    const asked = entry.data.asked.flatMap((asking, index) =>
      block(asking, entry, edition).map((message) => ({
        file: entry.file,
        line: entry.lineOf(['asked', index, 'block']),
        message: `asked: ${message}`,
      })),
    );
    return [...claims, ...asked];
  });
}

function speaker({ speaker: voice }: Claim, { known }: Edition): string[] {
  if (known.voices.has(voice)) return [];
  return [
    `unknown speaker “${voice}”; expected one of ${[...known.voices.keys()].join(', ')}${didYouMean(voice, known.voices.keys())}`,
  ];
}

function block({ block: id }: Claim | Asking, { id: label }: Entry<ParagraphData>, { passages }: Edition): string[] {
  const passage = passages.get(id);
  if (passage?.from !== 'block') {
    const blocks = [...passages].filter(([, { from }]) => from === 'block').map(([each]) => each);
    return [`there is no block “${id}”${didYouMean(id, blocks)}`];
  }
  if (passage.paper.includes(label)) return [];
  const labels = passage.paper.length > 0 ? `names ${passage.paper.join(' and ')}` : 'names no paragraph';
  return [`the block “${id}” must name ${label} in its marker; it ${labels} (${passage.file}, line ${passage.line})`];
}

function lost(
  claim: Claim,
  { id: label }: Entry<ParagraphData>,
  figures: ReadonlyMap<string, ReadonlySet<string>>,
  { book }: Edition,
): string[] {
  const everywhere = book.data.paper.numerals.flatMap(numeralsIn);
  const listed = claim.figures.flatMap(numeralsIn);
  const said = figures.get(label) ?? new Set();
  return [
    ...listed
      .filter((figure) => !said.has(figure))
      .map((figure) => `the figure ${figure} stands in no block that names ${label}`),
    ...numeralsIn(plainMarkdown(claim.text))
      .filter((numeral) => ![...listed, ...everywhere].includes(numeral))
      .map((numeral) => `its text says ${numeral}, which is not among its figures${didYouMean(numeral, listed)}`),
  ];
}

/** The numerals in the blocks that name a paragraph, by its label. */
function figuresByLabel({ passages }: Edition): Map<string, Set<string>> {
  const figures = new Map<string, Set<string>>();
  for (const { from, paper, text } of passages.values()) {
    if (from !== 'block') continue;
    for (const label of paper) {
      const known = figures.get(label) ?? new Set();
      for (const numeral of numeralsIn(text)) known.add(numeral);
      figures.set(label, known);
    }
  }
  return figures;
}
