import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { collect } from '../../src/classroom/answers/collect.ts';
import { answersOf, readSubmission, type Submission } from '../../src/classroom/answers/submission.ts';
import { docxOf } from '../../src/classroom/hand-in/docx.ts';
import { fileName } from '../../src/classroom/hand-in/download.ts';
import { escapeMarkdown, markdownOf } from '../../src/classroom/hand-in/markdown.ts';
import { paperOf } from '../../src/classroom/hand-in/paper.ts';
import { submissionOf } from '../../src/classroom/hand-in/submit.ts';
import { sayIn } from '../../src/classroom/student/say.ts';
import { student } from '../../src/words/en/classroom-student.ts';
import { Maker } from '../classroom/generate.ts';

const say = sayIn(student, 'en');
const submission = (more: Partial<Submission> = {}): Submission => ({
  format: 'assignment-answers',
  version: 1,
  assignment: 'n-abc',
  title: 'Drugs, from both sides',
  instructions: 'Read.\nAnswer.',
  due: '2026-12-18',
  language: 'en',
  link: '#1.abc',
  name: 'Ana',
  written: '2026-12-01T10:00:00.000Z',
  answers: [
    {
      id: 'drugs-two-aims',
      question: 'What two results?',
      form: 'long',
      text: 'Prices up.\n\nUse down.',
      at: 5,
      others: [{ text: 'Prices', at: 3 }],
    },
    { id: 'own-a', question: 'Who?', form: 'choice', options: ['A', 'B'], text: 'B', at: 6, others: [] },
    {
      id: 'own-b',
      question: 'Mark',
      form: 'mark',
      text: 'A sentence.',
      marks: [{ place: 'us-perspective/drugs#two-tools', text: 'A sentence.' }],
      at: 7,
      others: [],
    },
    { id: 'own-c', question: 'And?', form: 'short', text: '', at: 0, others: [] },
  ],
  ...more,
});

describe('A copy of answers', () => {
  test('is read back as it was written', () => {
    const copy = submission();
    expect(readSubmission(JSON.stringify(copy))).toEqual(copy);
    expect(answersOf(copy)[0]).toEqual({
      id: 'drugs-two-aims',
      text: 'Prices up.\n\nUse down.',
      at: 5,
      revision: 0,
      asked: 'What two results?',
      others: [{ text: 'Prices', at: 3 }],
    });
  });

  test.each([
    '',
    'x',
    '[]',
    'null',
    '3',
    '{}',
    '{"format":"assignment-answers"}',
    '{"format":"assignment-answers","version":2,"answers":[]}',
    '{"format":"other","version":1,"answers":[]}',
    `{"answers":${'['.repeat(5000)}`,
  ])('is told from other files: %.40s', (text) => {
    expect(readSubmission(text)).toBeUndefined();
  });

  test('is never trusted: whatever it holds, what comes out is of the right kind and size', () => {
    const maker = new Maker(7);
    const odd = [
      null,
      true,
      -1,
      1e308,
      '',
      'x'.repeat(60_000),
      '\u202E\u0000',
      [],
      {},
      [null, 3, {}],
      { id: '../x', text: 'x' },
      '__proto__',
      'javascript:alert(1)',
      '#1.<script>',
      '?read=//evil.example',
    ];
    const changed = (value: unknown): unknown => {
      if (maker.next() < 0.1) return maker.of<unknown>(odd);
      if (Array.isArray(value)) return value.map(changed);
      if (typeof value === 'object' && value !== null)
        return Object.fromEntries(
          Object.entries(value).map(([key, each]) => [key, ['format', 'version'].includes(key) ? each : changed(each)]),
        );
      return value;
    };
    let read = 0;
    for (let round = 0; round < 1000; round++) {
      const copy = readSubmission(JSON.stringify(changed(submission())));
      if (!copy) continue;
      read++;
      expect(copy.title.length).toBeLessThanOrEqual(120);
      expect(copy.name.length).toBeLessThanOrEqual(80);
      expect(copy.link).toMatch(/^(?:|#1\.[\w-]+|\?read=(?!\/\/)[\w/%,-]+)$/u);
      for (const { id, text, others, question } of copy.answers) {
        expect(id).toMatch(/^[a-z0-9-]+$/u);
        expect(text.length).toBeLessThanOrEqual(50_000);
        expect(typeof question).toBe('string');
        for (const other of others) expect(typeof other.text).toBe('string');
      }
      expect(() => collect([copy])).not.toThrow();
      expect(() => markdownOf(paperOf(copy, say), student)).not.toThrow();
    }
    expect(read).toBeGreaterThan(400);
  }, 60_000);

  test('has every question in the order asked, answered or not, and the question as it was where the site has lost it', () => {
    const asked = { options: [], own: false, passages: [] };
    const made = submissionOf(
      { version: 1, title: 'T', instructions: '', language: 'en', mode: 'passages', nonce: 'abc', items: [] },
      {
        questions: [
          { ...asked, id: 'a', form: 'long', text: 'First?' },
          { ...asked, id: 'b', form: 'long', text: undefined },
          { ...asked, id: 'c', form: 'choice', text: 'Third?', options: ['x', 'y'], own: true },
        ],
        answers: (id) =>
          id === 'b' ? { id, text: 'kept', at: 4, revision: 2, asked: 'Lost question?', others: [] } : undefined,
        name: 'Ana',
        link: '#1.abc',
        at: Date.UTC(2026, 0, 2),
      },
    );
    expect(made).toMatchObject({ assignment: 'n-abc', name: 'Ana', written: '2026-01-02T00:00:00.000Z' });
    expect(made.answers).toEqual([
      { id: 'a', question: 'First?', form: 'long', text: '', at: 0, others: [] },
      { id: 'b', question: 'Lost question?', form: 'long', text: 'kept', at: 4, others: [] },
      { id: 'c', question: 'Third?', form: 'choice', options: ['x', 'y'], text: '', at: 0, others: [] },
    ]);
    expect(readSubmission(JSON.stringify(made))).toEqual(made);
  });
});

describe('As Markdown', () => {
  test('everything stands there in its order, and says who wrote what', () => {
    const text = markdownOf(paperOf(submission(), say), student);
    const order = [
      '# Drugs, from both sides',
      'Name: Ana',
      'Written: December 1, 2026',
      'Due: Friday, December 18, 2026',
      '> Read.',
      student.open.by,
      '## Question 1',
      '> What two results?',
      'Prices up.\n\nUse down.',
      `${student.file.other}:\n\nPrices`,
      '## Question 2',
      '- A\n- B',
      '## Question 3',
      'A sentence.',
      '## Question 4',
      student.file.noAnswer.replaceAll(/[()]/gu, (bracket) => bracket),
    ];
    let at = -1;
    for (const piece of order) {
      const found = text.indexOf(piece, at);
      expect(found, piece).toBeGreaterThan(at);
      at = found;
    }
  });

  test.each([
    ['*bold* _it_ `code`', String.raw`\*bold\* \_it\_ \`code\``],
    ['# no heading', String.raw`\# no heading`],
    ['1. no list', String.raw`1\. no list`],
    ['- no list', String.raw`\- no list`],
    ['+ no list', String.raw`\+ no list`],
    ['=== no line', String.raw`\=== no line`],
    ['<script>alert(1)</script>', String.raw`\<script\>alert(1)\</script\>`],
    ['[a](javascript:alert(1)) ![x](y)', String.raw`\[a\](javascript:alert(1)) !\[x\](y)`],
    ['fish &amp; chips & more', String.raw`fish \&amp; chips & more`],
    [String.raw`back\slash`, String.raw`back\\slash`],
    ['2026 was a year', '2026 was a year'],
  ])('no word is taken for markup: %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

/** The files in a ZIP archive, by name (APPNOTE 6.3.10: its central directory). */
function unzip(data: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  const end = data.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = data.readUInt32LE(end + 16);
  for (let left = data.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size, nameLength, extra, comment, local] = [
      data.readUInt16LE(at + 10),
      data.readUInt32LE(at + 20),
      data.readUInt16LE(at + 28),
      data.readUInt16LE(at + 30),
      data.readUInt16LE(at + 32),
      data.readUInt32LE(at + 42),
    ];
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const body = data.subarray(start, start + size);
    files.set(
      data.toString('utf8', at + 46, at + 46 + nameLength),
      (method === 0 ? body : inflateRawSync(body)).toString('utf8'),
    );
    at += 46 + nameLength + extra + comment;
  }
  return files;
}

test('As a Word file, everything stands there, also what XML cannot hold', async () => {
  const odd = submission({
    name: 'Ana <&> "L"',
    answers: [
      { id: 'q', question: 'Why\u0008?', form: 'long', text: 'Because \uD800 of & <w:t> 😀', at: 1, others: [] },
    ],
  });
  const blob = await docxOf(paperOf(odd, say), student);
  const files = unzip(Buffer.from(await blob.arrayBuffer()));
  expect([...files.keys()]).toEqual(
    expect.arrayContaining(['[Content_Types].xml', 'word/document.xml', '_rels/.rels']),
  );
  const document = files.get('word/document.xml') ?? '';
  const words = [...document.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/gu)].map(([, text]) => text);
  expect(words).toEqual(
    expect.arrayContaining([
      'Drugs, from both sides',
      'Name: Ana &lt;&amp;&gt; &quot;L&quot;',
      'Question 1',
      'Why?',
      student.open.by,
    ]),
  );
  expect(words.some((text) => text?.includes('&lt;w:t&gt; 😀'))).toBe(true);
});

test('A file’s name is one on every system', () => {
  expect(fileName(['Drugs: “both” sides?', 'Ana/López'], 'docx')).toBe('Drugs-both-sides-Ana-López.docx');
  expect(fileName(['../..', 'CON\u0000'], 'md')).toBe('CON.md');
  expect(fileName(['<>', ''], 'json')).toBe('answers.json');
  expect(fileName(['x'.repeat(300)], 'md')).toHaveLength(83);
});

describe('Many pupils’ copies', () => {
  const of = (name: string, texts: Readonly<Record<string, string>>, more: Partial<Submission> = {}): Submission =>
    submission({
      name,
      answers: Object.entries(texts).map(([id, text]) => ({
        id,
        question: `${id}?`,
        form: 'long',
        text,
        at: 1,
        others: [],
      })),
      ...more,
    });

  test('are read by question, in the order of names', () => {
    const [first, ...rest] = collect([
      of('Cem', { a: '3', b: '' }),
      of('ana', { a: '1', b: 'x' }),
      of('Ben', { a: '2' }),
    ]);
    expect(rest).toEqual([]);
    expect(first?.pupils).toEqual([
      { name: 'ana', answered: 2, total: 2 },
      { name: 'Ben', answered: 1, total: 1 },
      { name: 'Cem', answered: 1, total: 2 },
    ]);
    expect(first?.questions.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(first?.questions[0]?.answers.map(({ pupil, text }) => [pupil, text])).toEqual([
      [0, '1'],
      [1, '2'],
      [2, '3'],
    ]);
    expect(first?.questions[1]).toMatchObject({ silent: [1, 2], answers: [{ pupil: 0, text: 'x' }] });
  });

  test('of several by one pupil the newest counts, and it is said when they differ', () => {
    const older = of('Ana', { a: 'old' }, { written: '2026-01-01T00:00:00.000Z' });
    const newer = of('ANA', { a: 'new' }, { written: '2026-01-02T00:00:00.000Z' });
    expect(collect([newer, older])[0]).toMatchObject({
      repeated: ['ANA'],
      questions: [{ answers: [{ text: 'new' }] }],
    });
    expect(collect([newer, newer])[0]?.repeated).toEqual([]);
  });

  test('of two assignments stand apart', () => {
    expect(
      collect([of('Ana', { a: '1' }), of('Ana', { a: '1' }, { assignment: 'n-other', title: 'Other' })]).map(
        ({ title }) => title,
      ),
    ).toEqual(['Drugs, from both sides', 'Other']);
  });

  test('say how often an option was chosen, and who was asked something else', () => {
    const choice = (name: string, text: string, question = 'Which?'): Submission =>
      submission({
        name,
        answers: [{ id: 'c', question, form: 'choice', options: ['A', 'B'], text, at: 1, others: [] }],
      });
    const [one] = collect([choice('Ana', 'A'), choice('Ben', 'A'), choice('Cem', 'B', 'Which one?')]);
    expect(one?.questions[0]?.options).toEqual([
      { text: 'A', chosenBy: 2 },
      { text: 'B', chosenBy: 1 },
    ]);
    expect(one?.questions[0]?.answers.map(({ asked }) => asked)).toEqual([undefined, undefined, 'Which one?']);
  });
});
