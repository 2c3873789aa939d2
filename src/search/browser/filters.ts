import type { Words } from '../../words/index.ts';
import type { CompanionPart } from '../companion.ts';
import type { Choice, Filtered, Filters, MentionChoice } from '../facets.ts';
import { MENTIONED } from '../mentions.ts';
import { make } from './dom.ts';

type SearchWords = Words['search'];

/** A set of boxes to tick, with how many hits each would leave; those that would leave none are not offered. */
function makeChoices(
  name: string,
  legend: string,
  choices: readonly (Choice & { readonly label: string; readonly hue?: string })[],
  chosen: readonly string[],
): HTMLFieldSetElement {
  const offered = choices.filter(({ id, count }) => count > 0 || chosen.includes(id));
  const boxes = offered.map(({ id, label, count, hue }) => {
    const box = make('input', { type: 'checkbox', name, value: id });
    box.checked = chosen.includes(id);
    return make(
      'label',
      { 'data-hue': hue },
      box,
      make('span', {}, label),
      ' ',
      make('span', { class: 'count' }, String(count)),
    );
  });
  return make('fieldset', {}, make('legend', {}, legend), ...boxes);
}

/** Places and actors to choose one of, with how many hits speak of each. */
function makeMentions(choices: readonly MentionChoice[], chosen: string, words: SearchWords): HTMLLabelElement {
  const groups = MENTIONED.map((kind) => ({ kind, offered: choices.filter((choice) => choice.kind === kind) }));
  const select = make(
    'select',
    { name: 'mention' },
    make('option', { value: '' }, words.anyMention),
    ...groups
      .filter(({ offered }) => offered.length > 0)
      .map(({ kind, offered }) =>
        make(
          'optgroup',
          { label: words.mentioned[kind] },
          ...offered.map(({ name, count }) => make('option', { value: name }, words.mention(name, count))),
        ),
      ),
  );
  select.value = chosen;
  return make('label', { class: 'mention' }, make('span', {}, words.mentions), ' ', select);
}

/** The filters as they stand; of those without a choice to make, none. */
export function makeFilters(
  filtered: Filtered,
  parts: readonly CompanionPart[],
  chosen: Filters,
  words: SearchWords,
): HTMLElement[] {
  const partChoices = filtered.parts.flatMap((choice) => {
    const part = parts.find(({ id }) => id === choice.id);
    return part ? [{ ...choice, label: part.short, hue: part.hue }] : [];
  });
  const { kind } = words;
  const kinds = filtered.kinds.map((choice) => ({ ...choice, label: kind[choice.id] }));
  return [
    makeChoices('part', words.parts, partChoices, chosen.parts),
    makeChoices('kind', words.kinds, kinds, chosen.kinds),
    ...(filtered.mentions.length > 0 ? [makeMentions(filtered.mentions, chosen.mention, words)] : []),
  ];
}
