import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/classroom/assignment/check.ts';
import { clean } from '../../src/classroom/assignment/clean.ts';
import { decode, encode, isPayload, type Result } from '../../src/classroom/assignment/codec.ts';
import { limits, newNonce, type Assignment } from '../../src/classroom/assignment/schema.ts';
import { fromQuery, toQuery } from '../../src/classroom/assignment/short-form.ts';
import { toWire } from '../../src/classroom/assignment/wire.ts';
import { Maker } from '../classroom/generate.ts';

const base: Assignment = {
  version: 1,
  title: 'Drugs',
  instructions: '',
  language: 'en',
  mode: 'passages',
  items: [{ kind: 'chapter', chapter: 'introduction' }],
};
const payload = (text: string | Uint8Array): string => `1.${deflateRawSync(text).toString('base64url')}`;
const json = (value: unknown): string => payload(JSON.stringify(value));
const problem = (result: Result): string => (result.ok ? 'ok' : result.problem);

/** What an assignment may be, said a second time and in another way: both must agree. */
const slug = z
  .string()
  .regex(/^[a-z0-9-]+$/u)
  .max(limits.id);
const chapter = z
  .string()
  .regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/u)
  .max(limits.id);
const text = (longest: number) => z.string().min(1).max(longest);
const own = { kind: z.literal('own'), id: slug, text: text(limits.question) };
const item = z.union([
  z.strictObject({ kind: z.literal('chapter'), chapter }),
  z.strictObject({ kind: z.literal('passage'), chapter, block: slug }),
  z.strictObject({ kind: z.enum(['chart', 'question', 'term']), id: slug }),
  z.strictObject({ ...own, form: z.enum(['short', 'long', 'mark']) }),
  z.strictObject({
    ...own,
    form: z.literal('choice'),
    options: z
      .array(text(limits.option))
      .min(2)
      .max(limits.options)
      .refine((options) => new Set(options).size === options.length),
  }),
]);
const schema = z.strictObject({
  version: z.literal(1),
  title: z.string().max(limits.title),
  instructions: z.string().max(limits.instructions),
  due: z.iso.date().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu)
    .max(limits.id),
  mode: z.enum(['passages', 'reading']),
  items: z
    .array(item)
    .max(limits.items)
    .refine((items) => {
      const ids = items.flatMap((each) => (each.kind === 'question' || each.kind === 'own' ? [each.id] : []));
      return new Set(ids).size === ids.length;
    }),
  nonce: z
    .string()
    .regex(/^[a-z0-9]+$/u)
    .max(limits.nonce)
    .optional(),
});
const isSound = (assignment: unknown): boolean => schema.safeParse(assignment).success;

describe('An assignment as a link', () => {
  test('comes back as it was, cleaned, whatever its words', async () => {
    for (let seed = 1; seed <= 400; seed++) {
      const assignment = clean(new Maker(seed).assignment());
      const result = await decode(`#${await encode(assignment)}`);
      if (check(assignment).length > 0) expect(problem(result), `seed ${seed}`).toBe('not-valid');
      else expect(result, `seed ${seed}`).toEqual({ ok: true, assignment });
    }
  });

  test('says the same whether cleaned before or not', async () => {
    for (let seed = 1; seed <= 50; seed++) {
      const assignment = new Maker(seed).assignment();
      expect(await encode(assignment)).toBe(await encode(clean(assignment)));
    }
  });

  test('is short: a passage with a question and a title within 200 characters', async () => {
    const items = [
      { kind: 'passage', chapter: 'us-perspective/drugs', block: 'two-tools' },
      { kind: 'question', id: 'drugs-two-aims' },
    ] as const;
    expect((await encode({ ...base, title: 'Spraying and seizing', items, nonce: 'abc234' })).length).toBeLessThan(200);
  });

  test('opens whichever compressor wrote it', async () => {
    const text = JSON.stringify(toWire(base));
    for (const level of [0, 1, 9]) {
      const made = `1.${deflateRawSync(text, { level }).toString('base64url')}`;
      expect(await decode(made)).toEqual({ ok: true, assignment: base });
    }
  });
});

describe('Links of version 1', () => {
  const lines = readFileSync('tests/classroom/links-v1.txt', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('# '));

  test('are many', () => {
    expect(lines.length).toBeGreaterThanOrEqual(25);
  });

  test.each(lines.map((line, index) => ({ line, number: index + 1 })))(
    'number $number opens as what it was made of',
    async ({ line }) => {
      const [link = '', assignment = ''] = line.split('\t');
      expect(link.length).toBeLessThanOrEqual(limits.link);
      expect(await decode(link)).toEqual({ ok: true, assignment: JSON.parse(assignment) as unknown });
    },
  );
});

describe('The validators', () => {
  test('agree with a schema about assignments that chance made', () => {
    const agreed = { sound: 0, unsound: 0 };
    for (let seed = 1; seed <= 3000; seed++) {
      const assignment = clean(spoiled(new Maker(seed)));
      const faults = check(assignment);
      expect(faults.length === 0, `seed ${seed}: ${JSON.stringify(faults)} ${JSON.stringify(assignment)}`).toBe(
        isSound(assignment),
      );
      agreed[faults.length === 0 ? 'sound' : 'unsound']++;
    }
    expect(agreed.sound).toBeGreaterThan(500);
    expect(agreed.unsound).toBeGreaterThan(500);
  });

  test.each([
    ['title', { ...base, title: 'x'.repeat(limits.title + 1) }],
    ['instructions', { ...base, instructions: 'x'.repeat(limits.instructions + 1) }],
    ['due', { ...base, due: '2027-02-29' }],
    ['language', { ...base, language: '' }],
    ['nonce', { ...base, nonce: 'x'.repeat(limits.nonce + 1) }],
    [
      'items',
      {
        ...base,
        items: Array.from({ length: limits.items + 1 }, (_, index) => ({ kind: 'chart', id: `c${index}` }) as const),
      },
    ],
    ['items.0.chapter', { ...base, items: [{ kind: 'chapter', chapter: '../secret' }] }],
    ['items.0.block', { ...base, items: [{ kind: 'passage', chapter: 'introduction', block: '' }] }],
    ['items.0.text', { ...base, items: [{ kind: 'own', id: 'own-1', form: 'short', text: ' \u0000 ' }] }],
    [
      'items.0.options',
      { ...base, items: [{ kind: 'own', id: 'own-1', form: 'choice', text: '?', options: ['one'] }] },
    ],
    [
      'items.0.options.1',
      { ...base, items: [{ kind: 'own', id: 'own-1', form: 'choice', text: '?', options: ['one', 'one'] }] },
    ],
    [
      'items.1.id',
      {
        ...base,
        items: [
          { kind: 'question', id: 'drugs-two-aims' },
          { kind: 'own', id: 'drugs-two-aims', form: 'long', text: '?' },
        ],
      },
    ],
  ] satisfies [string, Assignment][])('name what is wrong: %s', async (path, assignment) => {
    expect(check(clean(assignment))[0]?.path).toBe(path);
    expect(await decode(await encode(assignment))).toMatchObject({ ok: false, problem: 'not-valid', path });
  });

  test('take what is not meant to be read twice once', () => {
    const passage = { kind: 'passage', chapter: 'introduction', block: 'keep-out' } as const;
    expect(clean({ ...base, items: [passage, passage] }).items).toEqual([passage]);
  });
});

/** An assignment in which chance has made one thing longer, emptier or another than it may be. */
function spoiled(maker: Maker): Assignment {
  const assignment = maker.assignment();
  const long = (limit: number): string => 'y'.repeat(limit - 1 + maker.below(3));
  switch (maker.below(12)) {
    case 0:
      return { ...assignment, title: long(limits.title) };
    case 1:
      return { ...assignment, instructions: long(limits.instructions) };
    case 2:
      return { ...assignment, due: maker.of(['2026-02-30', '2024-02-29', '26-1-1', '', '2026-13-01', '2026-12-31']) };
    case 3:
      return { ...assignment, language: maker.of(['', 'english', 'e', 'es-419', '../en', 'EN', 'en-']) };
    case 4:
      return { ...assignment, nonce: maker.of(['', 'ABC', 'a b', long(limits.nonce)]) };
    case 5:
      return {
        ...assignment,
        items: Array.from(
          { length: limits.items - 1 + maker.below(3) },
          (_, n) => ({ kind: 'term', id: `t${n}` }) as const,
        ),
      };
    case 6:
      return {
        ...assignment,
        items: [
          { kind: 'chapter', chapter: maker.of(['', '/', 'a/b/c', 'A', 'a b', 'é', long(limits.id), 'a/', 'ok']) },
        ],
      };
    case 7:
      return {
        ...assignment,
        items: [
          {
            kind: 'own',
            id: 'own-1',
            form: 'choice',
            text: long(limits.question),
            options: Array.from({ length: maker.below(11) }, (_, n) => `${n}${long(limits.option - 1)}`),
          },
        ],
      };
    default:
      return assignment;
  }
}

describe('A link that is not as it should be', () => {
  const cases: readonly (readonly [link: string, expected: string])[] = [
    ['', 'none'],
    ['#', 'none'],
    ['#main', 'encoding'],
    ['#1.', 'truncated'],
    ['#1', 'truncated'],
    ['#2.abc', 'version'],
    ['#0.abc', 'version'],
    ['#999999.abc', 'version'],
    ['#9999999.abc', 'encoding'],
    ['#1.äöü', 'encoding'],
    ['#1.!!!!', 'truncated'],
    [`#1.${'A'.repeat(limits.payload + 1)}`, 'too-large'],
    [`#${payload('not json')}`, 'not-json'],
    [`#${payload('')}`, 'not-json'],
    [`#${json(null)}`, 'not-valid'],
    [`#${json([])}`, 'not-valid'],
    [`#${json('text')}`, 'not-valid'],
    [`#${json({})}`, 'not-valid'],
    [`#${json({ t: 'Title', l: 'en', x: [] })}`, 'empty'],
    [`#${json({ t: 'Title', l: 'en' })}`, 'empty'],
    [`#${json({ t: 1, l: 'en', x: ['c:introduction'] })}`, 'not-valid'],
    [`#${json({ t: '', l: 'en', x: ['z:introduction'] })}`, 'not-valid'],
    [`#${json({ t: '', l: 'en', x: [['x', 'own-1', 'text']] })}`, 'not-valid'],
    [`#${json({ t: '', l: 'en', x: [['c', 'own-1', 'text', 1, 2]] })}`, 'not-valid'],
    [`#${json({ t: '', l: 'en', x: ['c:introduction'], m: 2 })}`, 'not-valid'],
    [`#${json({ t: '', l: 'en', x: { length: 1e9 } })}`, 'not-valid'],
    [`#${payload('{"t":"","l":"en","x":["c:introduction"],"__proto__":{"t":"x"}}')}`, 'ok'],
    [`#${json({ t: '', l: 'en', x: ['c:introduction'], later: 'unknown names are passed over' })}`, 'ok'],
    [`#${payload(`[${'['.repeat(30_000)}`)}`, 'not-json'],
    [`#${payload(Buffer.alloc(5_000_000))}`, 'too-large'],
    [`#${payload(`"${'a'.repeat(limits.inflated)}"`)}`, 'too-large'],
  ];

  test.each(
    cases.map(([link, expected]) => ({
      link,
      expected,
      name: link.length > 50 ? `${link.slice(0, 40)}… (${link.length})` : link,
    })),
  )('$name is told from others: $expected', async ({ link, expected }) => {
    expect(problem(await decode(link))).toBe(expected);
  });

  test('is inflated no further than its limit', async () => {
    const bomb = deflateRawSync(Buffer.alloc(60_000_000));
    expect(bomb.byteLength).toBeGreaterThan(limits.payload);
    const small = `1.${deflateRawSync(Buffer.alloc(6_000_000)).toString('base64url')}`;
    const before = process.memoryUsage().arrayBuffers;
    expect(problem(await decode(small))).toBe('too-large');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(2_000_000);
  });

  test('that was cut off still says its title, wherever it was cut', async () => {
    const instructions =
      'Read how Washington saw the matter, then how the region lived it. Whose claim is it each time, and how sure is the speaker? Quote no more than five words.';
    const link = await encode({ ...base, title: 'The title', instructions });
    for (let length = 3; length < link.length; length++) {
      const result = await decode(link.slice(0, length));
      expect(problem(result), `${length} of ${link.length}`).not.toBe('ok');
      expect(['truncated', 'encoding']).toContain(problem(result));
      if (length > link.length / 2) expect(result).toMatchObject({ salvage: { title: 'The title' } });
    }
  });

  test('that may not be shown as it is says what could be read', async () => {
    const result = await decode(
      json({
        t: 'Title',
        i: 'Read this',
        l: 'en',
        x: ['c:introduction', 'nonsense', 'p:us-perspective/drugs#two-tools'],
      }),
    );
    expect(result).toEqual({
      ok: false,
      problem: 'not-valid',
      path: 'items.1',
      salvage: {
        title: 'Title',
        instructions: 'Read this',
        items: [
          { kind: 'chapter', chapter: 'introduction' },
          { kind: 'passage', chapter: 'us-perspective/drugs', block: 'two-tools' },
        ],
      },
    });
  });

  test('opens all the same where a mail program only dressed it up', async () => {
    const link = await encode({
      ...base,
      title: 'A title — with ñ and 中文, which make for all kinds of letters?',
      instructions: 'More of them: ÿ þ ð ß',
    });
    const half = Math.floor(link.length / 2);
    const dressed = [
      `${link}.`,
      `${link}),`,
      `${link}>`,
      `${link}”`,
      `${link.slice(0, half)}\n ${link.slice(half)}`,
      `${link.slice(0, half)}=\r\n${link.slice(half)}`,
      `${link}==`,
      link.replaceAll('-', '+').replaceAll('_', '/'),
      link.replaceAll('-', '%2D').replaceAll('_', '%5f'),
      `${link}%20`,
      `${link}%22`,
    ];
    for (const each of dressed) expect(await decode(each), each).toMatchObject({ ok: true });
  });
});

describe('Payloads that were tampered with', () => {
  const ROUNDS = 12_000;

  test(`never throw and never show what may not be shown, ${ROUNDS} times`, async () => {
    const maker = new Maker(20_081_001);
    const seeds = await Promise.all(Array.from({ length: 40 }, (_, seed) => encode(new Maker(seed + 1).assignment())));
    const seen = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++) {
      const link = mutated(maker.of(seeds), maker);
      const result = await decode(link);
      seen.set(problem(result), (seen.get(problem(result)) ?? 0) + 1);
      if (result.ok) expect(isSound(result.assignment) && result.assignment.items.length > 0, link).toBe(true);
      else expect((result.salvage?.title ?? '').length, link).toBeLessThanOrEqual(limits.title);
    }
    // Chance has reached every kind of problem, and some that change nothing that matters.
    expect([...seen.keys()].sort()).toEqual(
      ['empty', 'encoding', 'none', 'not-json', 'not-valid', 'ok', 'too-large', 'truncated', 'version'].filter((code) =>
        seen.has(code),
      ),
    );
    for (const code of ['encoding', 'truncated', 'not-valid', 'not-json', 'version', 'ok'])
      expect(seen.get(code), code).toBeGreaterThan(20);
  }, 120_000);
});

const ALPHABET = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');

/** A link with something done to it: to its letters, to its bytes, or to the JSON in it. */
function mutated(link: string, maker: Maker): string {
  const at = maker.below(link.length);
  const inside = link.slice(2);
  switch (maker.below(9)) {
    case 0:
      return link.slice(0, at);
    case 1:
      return link.slice(0, at) + maker.of(ALPHABET) + link.slice(at + 1);
    case 2:
      return link.slice(0, at) + link.slice(at + 1 + maker.below(5));
    case 3:
      return link.slice(0, at) + maker.text(6) + link.slice(at);
    case 4:
      return `${maker.of(['', '0', '2', '11', '-1', '1.1', '1'])}.${inside}`;
    case 5:
      return `1.${Array.from({ length: maker.below(400) }, () => maker.of(ALPHABET)).join('')}`;
    case 6:
      return link + maker.of([inside, '.', ')', '%20', '%', '#', '?x=1', '\u202E', '\u0000']);
    case 7: {
      // Sound compression around text that is not JSON any more, or not the JSON it was.
      const letters = [...JSON.stringify(toWire(new Maker(maker.below(1000)).assignment()))];
      for (let times = 1 + maker.below(4); times > 0; times--)
        letters[maker.below(letters.length)] = maker.of([
          '"',
          '{',
          '[',
          ',',
          ':',
          '0',
          'null',
          '\u202E',
          '\uD800',
          'x',
          '',
        ]);
      return payload(letters.join(''));
    }
    default: {
      const wire: Record<string, unknown> = { ...toWire(new Maker(maker.below(1000)).assignment()) };
      wire[maker.of(['t', 'i', 'd', 'l', 'm', 'n', 'x', '__proto__', 'constructor', 'later'])] = maker.of<unknown>([
        null,
        true,
        -1,
        1e308,
        '',
        'x'.repeat(3000),
        [],
        {},
        [[]],
        [null],
        ['c:'],
        ['p:a#b#c'],
        ['q:__proto__'],
        [['s', 'a', '']],
        [['c', 'a', 'b', 'c', 'c']],
        Array.from({ length: 200 }, () => 'c:a'),
        { length: 5 },
      ]);
      return json(wire);
    }
  }
}

describe('The short form', () => {
  test.each([
    ['?read=us-perspective/drugs', [{ kind: 'chapter', chapter: 'us-perspective/drugs' }]],
    [
      '?read=us-perspective/drugs%23two-tools',
      [{ kind: 'passage', chapter: 'us-perspective/drugs', block: 'two-tools' }],
    ],
    ['?read=us-perspective%2Fdrugs', [{ kind: 'chapter', chapter: 'us-perspective/drugs' }]],
    [
      '?read=/introduction/, us-perspective/maras%23causes',
      [
        { kind: 'chapter', chapter: 'introduction' },
        { kind: 'passage', chapter: 'us-perspective/maras', block: 'causes' },
      ],
    ],
  ])('is read: %s', (query, items) => {
    expect(fromQuery(query, 'en')).toMatchObject({ title: '', items });
  });

  test.each(['', '?q=drugs', '?read=', '?read=,,', '?read=../etc', '?read=<script>', '?read=a/b/c', '?read=%E0%A4%A'])(
    'says nothing where there is nothing to read: %s',
    (query) => {
      expect(fromQuery(query, 'en')).toBeUndefined();
    },
  );

  test('says nothing of a name that is too long', () => {
    expect(fromQuery(`?read=${'a'.repeat(200)}`, 'en')).toBeUndefined();
  });

  test('is written for what has nothing but places, and comes back', () => {
    const items = [
      { kind: 'chapter', chapter: 'introduction' },
      { kind: 'passage', chapter: 'us-perspective/drugs', block: 'two-tools' },
    ] as const;
    const plain = { ...base, title: '', items };
    const query = toQuery(plain);
    expect(query).toBe('?read=introduction,us-perspective/drugs%23two-tools');
    expect(fromQuery(query ?? '', 'en')).toEqual(plain);
    expect(toQuery({ ...plain, title: 'x' })).toBeUndefined();
    expect(toQuery({ ...plain, mode: 'reading' })).toBeUndefined();
    expect(toQuery({ ...plain, items: [{ kind: 'chart', id: 'x' }] })).toBeUndefined();
  });
});

test('A fragment says whether it is an assignment', () => {
  for (const yes of ['#1.abc', '1.abc', '#2.x', '#10.']) expect(isPayload(yes), yes).toBe(true);
  for (const no of ['', '#', '#main', '#two-tools', '#1', '#v1.x']) expect(isPayload(no), no).toBe(false);
});

test('A nonce is one that links may hold, and another each time', () => {
  const made = Array.from({ length: 200 }, () => newNonce());
  expect(new Set(made).size).toBe(200);
  for (const nonce of made) expect(check({ ...base, nonce })).toEqual([]);
});
