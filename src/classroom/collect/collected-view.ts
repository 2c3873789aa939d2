import type { Collected, CollectedAnswer, CollectedQuestion } from '../answers/collect.ts';
import { countWords } from '../count-words.ts';
import { el, fill, fillText, foreign, foreignLines, type Child } from '../student/dom.ts';
import type { Say } from '../student/say.ts';

interface Options {
  /** Whether pupils are numbered instead of named. */
  readonly hidden: boolean;
  /** Path of the page that opens assignments. */
  readonly page: string;
}

/** An assignment's answers, question by question. */
export function collectedView(collected: Collected, say: Say, { hidden, page }: Options): HTMLElement {
  const { collect: words, open } = say.words;
  const { title, link, pupils, questions, repeated } = collected;
  const nameOf = (pupil: number): Child => {
    const name = hidden ? '' : (pupils[pupil]?.name ?? '');
    return name === '' ? fillText(words.pupil, { n: pupil + 1 }) : foreign(name);
  };
  return el(
    'section',
    { class: 'collected', 'data-collected': collected.assignment },
    el('h2', {}, title === '' ? open.untitled : foreign(title)),
    el(
      'p',
      { class: 'small' },
      [say.count(words.files, pupils.length), say.count(open.questions, questions.length)].join(' · '),
      ' ',
      link !== '' && el('a', { href: page + link }, words.open),
    ),
    ...(hidden
      ? []
      : repeated.map((name) => el('p', { class: 'small' }, ...fill(words.newest, { name: foreign(name) })))),
    el(
      'ul',
      { class: 'plain pupils' },
      ...pupils.map(({ answered, total }, index) =>
        el(
          'li',
          {},
          nameOf(index),
          ' ',
          el('span', { class: 'small' }, fillText(words.answered, { n: answered, m: total })),
        ),
      ),
    ),
    ...questions.map((question, index) => questionView(question, index + 1, nameOf, say)),
  );
}

function questionView(
  { id, question, options, answers, silent }: CollectedQuestion,
  n: number,
  nameOf: (pupil: number) => Child,
  say: Say,
): HTMLElement {
  const { collect: words, file } = say.words;
  return el(
    'section',
    { class: 'asked', 'data-question': id },
    el('h3', {}, fillText(file.question, { n })),
    ...foreignLines(question || id),
    options.length > 0 &&
      el(
        'ul',
        { class: 'counts' },
        ...options.map(({ text, chosenBy }) => el('li', {}, foreign(text), ': ', say.count(words.chose, chosenBy))),
      ),
    el('dl', {}, ...answers.flatMap((answer) => answerView(answer, nameOf(answer.pupil), say))),
    silent.length > 0 &&
      el(
        'p',
        { class: 'small' },
        `${words.noAnswer} `,
        el('span', { class: 'commas' }, ...silent.map((pupil) => el('span', {}, nameOf(pupil)))),
      ),
  );
}

function answerView({ text, asked, others }: CollectedAnswer, name: Child, say: Say): HTMLElement[] {
  const { collect: words, question, file } = say.words;
  return [
    el('dt', {}, name, ' ', el('span', { class: 'small' }, say.count(question.words, countWords(text)))),
    el(
      'dd',
      {},
      ...(asked === undefined ? [] : [el('p', { class: 'small' }, words.asked, ' ', foreign(asked))]),
      ...foreignLines(text),
      ...others.flatMap((other) => [el('p', { class: 'small' }, `${file.other}:`), ...foreignLines(other.text)]),
    ),
  ];
}
