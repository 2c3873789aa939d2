import { expect, it } from 'vitest';
import { paragraph } from '../../src/schemas/paper.ts';
import { chapters, entriesIn } from '../support/content.ts';

/** The paragraphs of the paper that each passage explains, by `chapter#id`. */
const explained = new Map(
  chapters.flatMap(({ id, data, blocks }) =>
    [...data.gist, ...blocks].map((block) => [`${id}#${block.id}`, block.paper]),
  ),
);

it.each(entriesIn('paper').map(({ id, data }) => [id, paragraph.parse(data).claims] as const))(
  'The claims of %s are kept by blocks that name it',
  (label, claims) => {
    expect(claims.filter(({ block }) => !explained.get(block)?.includes(label)).map(({ id }) => id)).toEqual([]);
  },
);
