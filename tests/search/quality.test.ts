import { beforeAll, describe, expect, test } from 'vitest';
import {
  judgeBy,
  ownEngine,
  qualityOf,
  readQueries,
  type Engine,
  type Judgement,
  type Quality,
} from '../support/judged-queries.ts';
import { dist } from '../support/site.ts';

/**
 * What search must not fall below on the built site: shares of queries whose right passage comes first and among the
 * first three, and of those off its subject that find nothing. A little under what it reached, so that a better text may cost one or two.
 */
const FLOORS: Readonly<Record<string, Readonly<Record<'first' | 'three' | 'silent', number>>>> = {
  'queries.dev.tsv': { first: 0.94, three: 0.97, silent: 1 },
  'queries.own.tsv': { first: 0.95, three: 0.97, silent: 0.94 },
  'queries.readers.tsv': { first: 0.85, three: 0.92, silent: 0.75 },
  'queries.heldout.tsv': { first: 0.93, three: 0.96, silent: 0.9 },
};

const judge = judgeBy(dist);
let engine: Engine;
beforeAll(async () => {
  engine = await ownEngine(dist, 'en');
});

describe.each(Object.entries(FLOORS))('%s', (file, floor) => {
  let quality: Quality;
  beforeAll(async () => {
    const judgements: Judgement[] = [];
    for (const query of readQueries(`tests/search/${file}`)) judgements.push(await judge(engine, query));
    quality = qualityOf(judgements);
  });

  test('the right passage comes first', () => {
    expect(quality.first).toBeGreaterThanOrEqual(floor.first);
  });

  test('the right passage is among three', () => {
    expect(quality.three).toBeGreaterThanOrEqual(floor.three);
  });

  test('what the site does not cover finds nothing', () => {
    expect(quality.silent / quality.toBeSilent).toBeGreaterThanOrEqual(floor.silent);
  });
});
