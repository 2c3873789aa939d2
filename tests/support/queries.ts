const PIECES = [
  '',
  ' ',
  '\t\n',
  'gangs',
  'drogas',
  'Chávez’s',
  'the',
  'of the and',
  'what is',
  'eradicaton',
  '140,000',
  '$1.4',
  '9/11',
  'U.S.',
  '"',
  '“',
  '\'"`',
  "'; --",
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<svg/onload=alert(1)>',
  '"><b style="color:red">',
  '</option></ul>',
  '&lt;b&gt;&#0;',
  'javascript:alert(1)',
  '{{constructor}}',
  '${7*7}',
  '../../etc',
  '%00%E0%A4%A',
  '__proto__',
  'constructor',
  'toString',
  '\\',
  '()[]{}*+?.^$|',
  '\u0000',
  '\uD800',
  '\uFFFF',
  'عصابات المخدرات',
  'כנופיות',
  '\u202Eabc\u202C',
  '毒品',
  'наркотики',
  '🙂',
  '👩‍👩‍👧‍👦🇧🇷',
  'e\u0301\u0301\u0301',
  'ﬁle',
  'İstanbul',
  'x'.repeat(10_000),
  'mara '.repeat(2000),
  '"'.repeat(500),
] as const;

/** Numbers from 0 to 1 that are the same in every run (Mulberry32). */
function* random(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    yield ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
}

/** Queries that nobody should ask: each piece by itself, then pieces joined and cut at random, the same in every run. */
export function generatedQueries(count: number): string[] {
  const numbers = random(2008);
  const below = (limit: number) => Math.floor(numbers.next().value * limit);
  const joined = Array.from({ length: Math.max(0, count - PIECES.length) }, () => {
    const text = Array.from({ length: 1 + below(4) }, () => PIECES[below(PIECES.length)] ?? '').join(
      below(2) === 0 ? ' ' : '',
    );
    const start = below(3) === 0 ? below(text.length) : 0;
    return text.slice(start, below(3) === 0 ? start + below(60) : undefined);
  });
  return [...PIECES, ...joined];
}
