import { button, el } from '../student/dom.ts';
import {
  citationOf,
  citationStyles,
  citationSubjects,
  type Citable,
  type CitationStyle,
  type CitationSubject,
} from './citations.ts';
import type { Shared } from './passage.ts';

/** The part of the menu that cites. */
export interface CiteView {
  readonly element: HTMLElement;
  /** Shows the citation of another passage. */
  show: (shared: Shared, address: string) => void;
}

/** @param copy - copies a text and says so */
export function citeView(data: Citable, copy: (text: string) => void, signal: AbortSignal): CiteView {
  const { words } = data;
  let passage: Shared | undefined;
  let address = '';
  let subject: CitationSubject = 'passage';
  let style: CitationStyle = 'apa';
  let shown = { reference: '', inText: '' };

  const subjects = citationSubjects.map((id) => {
    const input = el('input', { type: 'radio', name: 'cite-what', value: id, checked: id === subject });
    input.addEventListener(
      'change',
      () => {
        subject = id;
        draw();
      },
      { signal },
    );
    return { id, input, label: el('label', {}, input, el('span', {}, words.whats[id])) };
  });
  const styles = el('select', {}, ...citationStyles.map((id) => el('option', { value: id }, data.names[id])));
  styles.addEventListener(
    'change',
    () => {
      style = citationStyles.find((id) => id === styles.value) ?? 'apa';
      draw();
    },
    { signal },
  );
  const reference = el('p', { class: 'reference' });
  const inText = el('p', { class: 'reference' });
  const copyInText = button(
    words.copyInText,
    () => {
      copy(shown.inText);
    },
    signal,
  );
  const inTextPart = el('div', {}, el('h3', {}, words.inText), inText, copyInText);
  const element = el(
    'div',
    { class: 'cite', hidden: true },
    el('fieldset', {}, el('legend', {}, words.what), ...subjects.map(({ label }) => label)),
    el('label', { class: 'style' }, el('span', {}, words.style), styles),
    el('h3', {}, words.reference),
    reference,
    button(
      words.copyReference,
      () => {
        copy(shown.reference);
      },
      signal,
    ),
    inTextPart,
  );

  function draw(): void {
    if (!passage) return;
    const citation = citationOf(data, passage, subject, style, address);
    shown = { reference: citation.reference, inText: citation.inText ?? '' };
    reference.textContent = shown.reference.replaceAll('\r\n', '\n').trim();
    reference.dataset['citation'] = style;
    inText.textContent = shown.inText;
    inTextPart.hidden = citation.inText === undefined;
  }

  return {
    element,
    show(next, page) {
      passage = next;
      address = page;
      const offered = citationSubjects.filter((id) =>
        id === 'passage' ? next.id !== undefined : id !== 'paper' || next.hasPaper,
      );
      if (!offered.includes(subject)) subject = offered[0] ?? 'chapter';
      for (const { id, input, label } of subjects) {
        label.hidden = !offered.includes(id);
        input.checked = id === subject;
      }
      draw();
    },
  };
}
