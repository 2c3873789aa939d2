import { isBlank } from '../answers/answer.ts';
import type { SaveState } from '../answers/keeper.ts';
import { barView } from './bar.ts';
import type { Desk, Field, Writer } from './desk.ts';
import { button, el, fill, foreign } from './dom.ts';
import { questionsIn } from './groups.ts';
import { handInView } from './hand-in-view.ts';
import { Marking } from './marking.ts';
import { questionsView } from './question-view.ts';
import { readingView } from './reading-view.ts';

/** An open assignment: what to read, beside it what to answer, at its end how to hand in. */
export interface OpenView {
  readonly parts: readonly HTMLElement[];
  /** An answer has changed by other means than typing; without an id, any may have. */
  refresh(id?: string): void;
  state(state: SaveState): void;
}

/** @param change - asks again who is writing */
export function openView(desk: Desk, change: () => void, writer?: Writer): OpenView {
  const { groups, say, signal } = desk;
  const { start } = say.words;
  const fields = new Map<string, Field>();
  const total = questionsIn(groups).length;
  const language = document.documentElement.lang || desk.assignment.language;
  let first = 1;
  const sections = groups.map((group, index) => {
    const marking = new Marking(language);
    const asksToMark = writer !== undefined && group.questions.some(({ form }) => form === 'mark');
    const readings = group.readings.map((reading, each) =>
      readingView(reading, `r${index}-${each}-`, desk, (shown, content) => {
        if (asksToMark) marking.add(shown, content, signal);
      }),
    );
    const questions = questionsView(group, { first, total }, desk, marking, writer);
    first += group.questions.length;
    for (const [id, field] of questions.fields) fields.set(id, field);
    return el(
      'div',
      { class: `group${group.questions.length > 0 && readings.length > 0 ? ' paired' : ''}`, 'data-group': index + 1 },
      readings.length > 0 && el('div', { class: `texts${asksToMark ? ' markable' : ''}` }, ...readings),
      group.questions.length > 0 && questions.element,
    );
  });

  const who = writer
    ? el(
        'p',
        { class: 'who' },
        ...fill(start.as, { name: foreign(writer.name) }),
        ' ',
        button(start.change, change, signal, { class: 'quiet', 'data-change-name': true }),
      )
    : total > 0 &&
      el(
        'p',
        { class: 'who' },
        start.onlyReading,
        ' ',
        button(start.sayWho, change, signal, { class: 'quiet', 'data-change-name': true }),
      );
  const bar = writer && total > 0 ? barView(desk) : undefined;
  const handIn = writer && total > 0 ? handInView(desk, writer) : undefined;
  const counted = (): void => {
    const answered = questionsIn(groups).filter(({ id }) => {
      const answer = writer?.keeper.get(id);
      return answer !== undefined && !isBlank(answer);
    });
    bar?.progress(answered.length, total);
    handIn?.refresh();
  };
  return {
    parts: [...(who ? [who] : []), ...sections, ...(handIn ? [handIn.element] : []), ...(bar ? [bar.element] : [])],
    refresh(id) {
      if (id === undefined) for (const field of fields.values()) field.refresh();
      else fields.get(id)?.refresh();
      counted();
    },
    state(state) {
      bar?.state(state);
      counted();
    },
  };
}
