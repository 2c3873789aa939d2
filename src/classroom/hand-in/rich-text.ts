import type { StudentWords } from '../../words/index.ts';
import { el } from '../student/dom.ts';
import type { Paper } from './paper.ts';

/** A paper as elements, for the clipboard: what a word processor keeps of it. */
export function richTextOf({ title, facts, by, instructions, questions }: Paper, { file }: StudentWords): HTMLElement {
  const lines = (texts: readonly string[]): HTMLElement[] => texts.map((text) => el('p', { dir: 'auto' }, text));
  return el(
    'article',
    {},
    el('h1', { dir: 'auto' }, title),
    ...facts.map(([label, value]) => el('p', {}, `${label}: ${value}`)),
    ...(instructions.length > 0 ? [el('blockquote', {}, ...lines(instructions)), el('p', {}, el('em', {}, by))] : []),
    ...questions.flatMap(({ label, question, options, answer, others }) => [
      el('h2', {}, label),
      ...question.map((text) => el('p', { dir: 'auto' }, el('em', {}, text))),
      ...(options.length > 0
        ? [el('p', {}, `${file.options}:`), el('ul', {}, ...options.map((option) => el('li', { dir: 'auto' }, option)))]
        : []),
      ...lines(answer),
      ...others.flatMap((other) => [el('p', {}, `${file.other}:`), ...lines(other)]),
    ]),
  );
}
