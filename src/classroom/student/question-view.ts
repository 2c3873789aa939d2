import { isBlank } from '../answers/answer.ts';
import type { Desk, Field, Writer } from './desk.ts';
import { button, el, fillText, foreign, foreignLines } from './dom.ts';
import { askId, choiceField, textField } from './fields.ts';
import type { Asked, Group } from './groups.ts';
import { markField, unmarkableField } from './mark-field.ts';
import type { Marking } from './marking.ts';
import { missing } from './reading-view.ts';

/** The questions of a group; with a writer, the fields to answer them. */
export function questionsView(
  group: Group,
  place: { readonly first: number; readonly total: number },
  desk: Desk,
  marking: Marking,
  writer?: Writer,
): { readonly element: HTMLElement; readonly fields: ReadonlyMap<string, Field> } {
  const fields = new Map<string, Field>();
  const isOnly = group.questions.filter(({ form }) => form === 'mark').length === 1;
  const element = el('div', { class: 'questions', role: 'group', 'aria-label': desk.say.words.question.title });
  group.questions.forEach((asked, index) => {
    const field = writer && fieldFor(asked, writer, desk, marking, group.readings.length > 0, isOnly);
    if (field) fields.set(asked.id, field);
    element.append(
      questionView(
        asked,
        fillText(desk.say.words.question.number, { n: place.first + index, m: place.total }),
        group,
        desk,
        field?.element,
      ),
    );
  });
  return { element, fields };
}

function questionView(asked: Asked, number: string, group: Group, desk: Desk, field?: HTMLElement): HTMLElement {
  const { question } = desk.say.words;
  const { id, own, kind, text } = asked;
  return el(
    'div',
    { class: 'question', id: `question-${id}`, 'data-question': id, tabindex: -1 },
    el(
      'p',
      { class: 'label' },
      [number, own ? question.own : kind && question.kinds[kind]].filter(Boolean).join(' · '),
    ),
    text === undefined
      ? el('div', { id: askId(id) }, missing(desk.say.words.reading.missingQuestion, id, undefined, desk))
      : el('div', { class: 'ask', id: askId(id) }, ...(own ? foreignLines(text) : [el('p', {}, text)])),
    lookAt(asked, group, desk),
    field,
  );
}

/** Links to where a chapter's question can be worked out, but for what stands beside it already. */
function lookAt({ passages }: Asked, { readings }: Group, { outline, site, say }: Desk): HTMLElement | undefined {
  const beside = new Set(
    readings.flatMap((reading) =>
      'chapter' in reading ? (reading.blocks ?? []).map((block) => `${reading.chapter}#${block}`) : [],
    ),
  );
  const whole = new Set(readings.flatMap((reading) => (reading.kind === 'chapter' ? [reading.chapter] : [])));
  const links = passages.flatMap((passage) => {
    const [chapter = '', block = ''] = passage.split('#');
    const found = outline.chapters.find(({ id }) => id === chapter);
    if (!found || beside.has(passage) || whole.has(chapter)) return [];
    const at = found.passages.findIndex(({ id }) => id === block);
    const heading = found.passages.slice(0, at + 1).findLast(({ kind }) => kind === 'heading')?.excerpt;
    return [
      {
        href: `${site.path(chapter)}#${block}`,
        label: heading === undefined ? found.label : `${found.label}: ${heading}`,
      },
    ];
  });
  const distinct = links.filter(({ label }, index) => links.findIndex((other) => other.label === label) === index);
  if (distinct.length === 0) return undefined;
  return el(
    'p',
    { class: 'small' },
    `${say.words.question.lookAt}: `,
    el('span', { class: 'commas' }, ...distinct.map(({ href, label }) => el('a', { href }, label))),
  );
}

function fieldFor(
  asked: Asked,
  writer: Writer,
  desk: Desk,
  marking: Marking,
  hasText: boolean,
  isOnly: boolean,
): Field | undefined {
  const known = writer.keeper.get(asked.id);
  if (asked.text === undefined && (!known || isBlank(known))) return undefined;
  const field =
    asked.form === 'choice'
      ? choiceField(asked, writer, desk)
      : asked.form !== 'mark'
        ? textField(asked, writer, desk)
        : hasText
          ? markField(asked, writer, desk, marking, isOnly)
          : unmarkableField(asked, writer, desk);
  const beside = el('div', { class: 'beside' });
  field.element.append(beside);
  return {
    element: field.element,
    refresh() {
      field.refresh();
      beside.replaceChildren(...besideOf(asked, writer, desk));
    },
  };
}

/** What should be known of an answer: that the question was another, and what else has been written. */
function besideOf({ id, text }: Asked, { keeper }: Writer, { say, signal }: Desk): HTMLElement[] {
  const { question } = say.words;
  const answer = keeper.get(id);
  if (!answer) return [];
  const changed = answer.asked !== '' && answer.asked !== text && !isBlank(answer);
  return [
    ...(changed
      ? [el('div', { class: 'small changed' }, el('p', {}, question.changed), ...foreignLines(answer.asked))]
      : []),
    ...answer.others.map((other, index) =>
      el(
        'div',
        { class: 'other-version', 'data-other-version': true },
        el('p', { class: 'small' }, question.other),
        el('blockquote', {}, ...foreignLines(other.text)),
        button(
          question.useOther,
          () => {
            keeper.use(id, index);
          },
          signal,
          { class: 'quiet' },
        ),
        button(
          question.dropOther,
          () => {
            keeper.drop(id, index);
          },
          signal,
          { class: 'quiet' },
        ),
      ),
    ),
  ];
}

/** A short name for a question, for lists of links. */
export const questionLink = ({ id, text, own }: Asked, n: number): HTMLElement => {
  const words = text === undefined ? id : text.length > 60 ? `${text.slice(0, 57).trimEnd()}…` : text;
  return el('a', { href: `#question-${id}` }, `${n}. `, own ? foreign(words) : words);
};
