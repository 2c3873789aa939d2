import { readEdition, type Edition } from '../../../src/checks/edition/edition.ts';
import type { Files } from '../../../src/checks/edition/entry.ts';

/** A book of two paragraphs, in which nothing is wrong. */
const tiny: Readonly<Record<string, string>> = {
  'content/book/en.yaml': `
title: Two Shores
tagline: One sea, seen from both
description: A guide to a short paper on a strait.
language: en
author: Two Shores
edition: { number: 1, date: 2020-01-01 }
paper:
  source: smith-1999
  title: The Strait
  author: Ann Smith
  family: Smith
  publisher: Harbour Press
  series: Papers
  number: '7'
  date: 1999-05
  asOf: as of May 1999
  numerals: ['1999', '9/11']
  sections:
    - { id: sea, title: The sea, paragraphs: 2 }
voices:
  - { id: author, label: The paper, meaning: What Smith finds. }
  - { id: north, label: The north, meaning: What the north held. }
  - { id: ours, label: Our words, meaning: Not in the paper., own: true }
parts:
  - { id: northern, label: From the north, short: North, unit: '{n} of {total}', hue: first }
compare: { title: Side by side, standfirst: Both shores., description: Both shores. }
corrections: { text: Tell us. }
changelog:
  - { edition: 1, date: 2020-01-01, text: First. }
`,
  'content/sources.bib': '@report{smith-1999,\n}\n',
  'content/chapters/en/northern/ferries.mdx': `---
title: Ferries
label: Ferries
standfirst: What crosses.
description: What crosses.
part: northern
order: 1
paper: [sea]
gist:
  - { id: gist-1, text: Forty ferries cross., paper: [sea.1], voice: author }
  - { id: gist-2, text: Two., paper: [sea.2], voice: north }
  - { id: gist-3, text: Three., voice: ours }
objectives: [Say one., Say two., Say three.]
questions:
  - { id: ferries-count, kind: recall, text: How many?, passages: ['northern/ferries#crossing'] }
related: []
---

## Many cross ^many sea.1 author

In May 1999, 1,200 people crossed on [ferries](term:ferry).
^crossing sea.1 author

The north feared storms; see [above](chapter:northern/ferries#crossing).
^storms sea.2 north
`,
  'content/paper/en/sea.1.yaml': `summary: People cross.
claims:
  - { id: people, text: '1,200 people crossed.', speaker: author, figures: ['1,200'], block: northern/ferries#crossing }
`,
  'content/paper/en/sea.2.yaml': `summary: Storms.
claims:
  - { id: fear, text: The north feared storms., speaker: north, block: northern/ferries#storms }
`,
  'content/glossary/en/ferry.yaml':
    'term: ferry\nkind: concept\ndefinition: A boat that goes to and fro.\npaper: [sea.1]\n',
  'content/compare/en/ferries.yaml': `title: Ferries
order: 1
views:
  northern: { text: Many cross., paper: [sea.1], voice: author, to: northern/ferries#crossing }
`,
  'content/model-points/en/northern/ferries.yaml': 'ferries-count: [One., Two.]\n',
};

/** Files of the tiny book: some changed, by a function or as a whole; `undefined` takes one away. */
export function tinyFiles(
  changes: Readonly<Record<string, string | ((text: string) => string) | undefined>> = {},
): Files {
  const files = new Map(Object.entries(tiny));
  for (const [file, change] of Object.entries(changes)) {
    if (change === undefined) files.delete(file);
    else files.set(file, typeof change === 'string' ? change : change(files.get(file) ?? ''));
  }
  return files;
}

/** @throws Error when a file cannot be read: the test has a mistake */
export function editionOf(files: Files): Edition {
  const { edition, problems } = readEdition(files, 'en');
  if (!edition || problems.length > 0) throw new Error(JSON.stringify(problems));
  return edition;
}

export const tinyEdition = (changes?: Parameters<typeof tinyFiles>[0]): Edition => editionOf(tinyFiles(changes));

export const chapterFile = 'content/chapters/en/northern/ferries.mdx';

/** A change of one text for another. @throws Error when the file has no such text */
export const swap =
  (from: string, to: string) =>
  (text: string): string => {
    if (!text.includes(from)) throw new Error(`The tiny book does not say “${from}”.`);
    return text.replace(from, to);
  };
