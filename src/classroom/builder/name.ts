import type { Item } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import { kindName } from './catalogue.ts';
import { lookUp } from './look-up.ts';
import type { Speech } from './speech.ts';

/** An item in words. */
export interface Named {
  /** What kind of thing it is. */
  readonly kind: string;
  readonly text: string;
  /** Where it stands. */
  readonly where: string;
  /** Whether the text is by whoever makes the assignment. */
  readonly own: boolean;
  readonly isThere: boolean;
}

const idOf = (item: Exclude<Item, { kind: 'own' }>): string => {
  if (item.kind === 'chapter') return item.chapter;
  return item.kind === 'passage' ? `${item.chapter}#${item.block}` : item.id;
};

/** What an item is called in the builder. */
export function nameOf(item: Item, outline: Outline, { words }: Speech): Named {
  const { kinds, plan } = words;
  if (item.kind === 'own') {
    const text = item.text.trim();
    return {
      kind: plan.forms[item.form],
      text: text === '' ? plan.unwritten : text,
      where: kinds.own,
      own: text !== '',
      isThere: true,
    };
  }
  const found = lookUp(item, outline);
  const named = (kind: string, text: string, where = ''): Named => ({ kind, text, where, own: false, isThere: true });
  switch (found?.kind) {
    case 'chapter':
      return named(kinds.chapter, found.chapter.title, found.chapter.label);
    case 'passage':
      return named(
        kindName(found.passage.kind, kinds) || kinds.passage,
        found.passage.excerpt,
        found.passage.kind === 'heading' ? found.chapter.label : `${found.chapter.label}: ${found.heading}`,
      );
    case 'chart':
    case 'term':
      return named(kinds[found.kind], found.title);
    case 'question':
      return named(kinds[found.question.kind], found.question.text, found.chapter.label);
    default:
      return { kind: kinds[item.kind], text: idOf(item), where: plan.gone, own: false, isThere: false };
  }
}

/** Characters of a short name. */
const SHORT = 60;

/** A short name for labels and messages. */
export function shortName(item: Item, outline: Outline, speech: Speech): string {
  const { text } = nameOf(item, outline, speech);
  return text.length > SHORT ? `${text.slice(0, SHORT - 1).trimEnd()}…` : text;
}
