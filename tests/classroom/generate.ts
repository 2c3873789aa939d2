import { forms, type Assignment, type Item } from '../../src/classroom/assignment/schema.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Letters of many scripts, marks, controls of direction, emoji, and what markup, JSON and addresses are made of. */
const LETTERS = Array.from(
  'abc XYZ 019 .,;:!? äé ñ ç ß ğ Ж د ע 中 한 ๆ 😀 👩‍🏫 <>&"\'\\/`{}[]()%#+-_=|~^*@ \u0301\u202E\u2066\u200D\u00AD\n\t\r\u0000\u0007\u2028\uFEFF\uD800',
);
const SLUGS = [
  'us-perspective',
  'drugs',
  'two-tools',
  'maras',
  'a',
  'x-1',
  'coca-colombia',
  '0',
  'a-very-long-name-of-a-block-that-goes-on-and-on',
];

/** What a seed makes. */
export class Maker {
  readonly next: () => number;

  constructor(seed: number) {
    this.next = random(seed);
  }

  /** A whole number from 0 to below the limit. */
  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  of<Value>(values: readonly Value[]): Value {
    const value = values[this.below(values.length)];
    if (value === undefined) throw new Error('nothing to choose from');
    return value;
  }

  text(longest: number): string {
    return Array.from({ length: this.below(longest) }, () => this.of(LETTERS))
      .join('')
      .slice(0, longest);
  }

  slug(): string {
    return this.of(SLUGS);
  }

  item(n: number): Item {
    const chapter = this.next() < 0.5 ? this.slug() : `${this.slug()}/${this.slug()}`;
    switch (this.below(6)) {
      case 0:
        return { kind: 'chapter', chapter };
      case 1:
        return { kind: 'passage', chapter, block: this.slug() };
      case 2:
        return { kind: 'chart', id: this.slug() };
      case 3:
        return { kind: 'question', id: this.slug() };
      case 4:
        return { kind: 'term', id: this.slug() };
      default: {
        const form = this.of(forms);
        const question = { kind: 'own', id: `own-${n}`, form, text: `${this.text(80)}?` } as const;
        return form === 'choice'
          ? {
              ...question,
              options: Array.from({ length: 2 + this.below(4) }, (_, index) => `${index} ${this.text(20)}`),
            }
          : question;
      }
    }
  }

  /** An assignment that is sound, but for what chance makes too long or double. */
  assignment(): Assignment {
    return {
      version: 1,
      title: this.text(60),
      instructions: this.text(300),
      ...(this.next() < 0.5 && { due: `20${10 + this.below(80)}-0${1 + this.below(9)}-1${this.below(10)}` }),
      language: this.of(['en', 'es', 'pt-BR', 'zh-Hant-TW']),
      mode: this.of(['passages', 'reading']),
      items: Array.from({ length: 1 + this.below(12) }, (_, index) => this.item(index)),
      ...(this.next() < 0.5 && { nonce: this.of(['a', 'abc234', 'zzzzzzzzzzzzzzzz']) }),
    };
  }
}
