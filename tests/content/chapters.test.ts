import { describe, expect, it } from 'vitest';
import { checkChapter } from '../../src/markdown/check-chapter.ts';
import { countWords } from '../../src/schemas/text.ts';
import { attributesOf, childrenOf, isJsx, type Node } from '../../src/markdown/blocks.ts';
import { book, chapters, entriesIn, known } from '../support/content.ts';

/** Addresses that were promised: a chapter may be added, none may go. */
const PROMISED = [
  'introduction',
  'us-perspective',
  'us-perspective/terrorism',
  'us-perspective/drugs',
  'us-perspective/insurgencies',
  'us-perspective/maras',
  'us-perspective/migration',
  'latin-american-perspective',
  'latin-american-perspective/old-threats',
  'latin-american-perspective/human-security',
  'latin-american-perspective/crime-and-corruption',
  'latin-american-perspective/illicit-economies',
  'latin-american-perspective/parallel-order',
  'recommendations',
  'recommendations/stronger-states',
  'recommendations/police-and-courts',
  'recommendations/regional-peacekeeping',
  'recommendations/drug-demand',
  'recommendations/development',
  'recommendations/corruption-and-sovereignty',
];

/** Every node of a tree, itself included. */
const nodesOf = (node: Node): Node[] => [node, ...childrenOf(node).flatMap(nodesOf)];

/** Targets of the “seen from the other side” asides in a chapter. */
const othersIn = (tree: Node): string[] =>
  nodesOf(tree).flatMap((node) => (isJsx(node) && node.name === 'Other' ? [attributesOf(node)['to'] ?? ''] : []));

const named = chapters.map((chapter) => [chapter.id, chapter] as const);
const full = named.filter(([, { isPart }]) => !isPart);

describe('the chapters', () => {
  it('are at every promised address', () => {
    expect(chapters.map(({ id }) => id)).toEqual(expect.arrayContaining(PROMISED));
  });

  it('have each a place of their own in their part', () => {
    const places = chapters.map(({ data }) => `${data.part ?? ''} ${data.order}`);
    expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
  });

  it('have questions with ids that occur once on the site', () => {
    const ids = chapters.flatMap(({ data }) => data.questions.map(({ id }) => id));
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe.each(named)('%s', (id, { data, tree, blocks }) => {
  it('has nothing wrong in its text', () => {
    expect(checkChapter(tree, known)).toEqual([]);
  });

  it('draws on the sections it names, and names those it draws on', () => {
    const drawn = new Set([...data.gist, ...blocks].flatMap(({ paper }) => paper.map((label) => label.split('.')[0])));
    expect(new Set(data.paper)).toEqual(drawn);
  });

  it('belongs to a part that its address names', () => {
    expect(data.part).toBe(book.parts.map((part) => part.id).find((part) => id === part || id.startsWith(`${part}/`)));
  });

  it('links a term once', () => {
    const terms = blocks.flatMap(({ links }) => links.filter((link) => link.startsWith('term:')));
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  it('has paragraphs of one idea', () => {
    const long = blocks.filter(({ kind, text }) => kind === 'paragraph' && countWords(text) > 120);
    expect(long.map((block) => `${block.id}: ${countWords(block.text)} words`)).toEqual([]);
  });
});

describe.each(full)('%s, a full chapter', (id, { data, tree, blocks }) => {
  it('is neither thin nor padded, notes and asides not counted', () => {
    const running = blocks.filter(({ component }) => component === undefined);
    const words = running.reduce((sum, { text }) => sum + countWords(text), 0);
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(1200);
  });

  it('asks four to six questions, of more than one kind', () => {
    expect(data.questions.length).toBeGreaterThanOrEqual(4);
    expect(new Set(data.questions.map(({ kind }) => kind)).size).toBeGreaterThan(1);
  });

  it('has model points for its questions and no others', () => {
    const points = entriesIn('model-points').find((entry) => entry.id === id)?.data ?? {};
    expect(Object.keys(points).sort()).toEqual(data.questions.map((question) => question.id).sort());
  });

  it('shows the other side, and that from another part', () => {
    const others = othersIn(tree);
    const other = book.parts.find((part) => part.id === data.part)?.other;
    if (other !== undefined) expect(others).toHaveLength(1);
    for (const to of others) expect(to.split('/')[0]).not.toBe(data.part);
  });
});
