import { check } from '../assignment/check.ts';
import { clean } from '../assignment/clean.ts';
import { limits, type Assignment, type Item } from '../assignment/schema.ts';
import { didYouMean } from '../../markdown/nearest.ts';
import type { AssignmentData, AssignmentItem } from '../../schemas/assignment.ts';
import type { Outline } from '../outline.ts';

/** Characters that the address of a site may need before the fragment: a link is to fit wherever the site is. */
export const ADDRESS = 120;

/** An item of a content file as a link carries it. */
export function itemOf(item: AssignmentItem): Item {
  if ('chapter' in item) return { kind: 'chapter', chapter: item.chapter };
  if ('passage' in item) {
    const [chapter = '', block = ''] = item.passage.split('#');
    return { kind: 'passage', chapter, block };
  }
  if ('chart' in item) return { kind: 'chart', id: item.chart };
  if ('term' in item) return { kind: 'term', id: item.term };
  if ('question' in item) return { kind: 'question', id: item.question };
  const { own, form, text, options } = item;
  return { kind: 'own', id: own, form, text, ...(options && { options }) };
}

/** A content file's assignment as a link carries it. */
export const assignmentOf = ({ title, instructions, mode, items }: AssignmentData, language: string): Assignment => ({
  version: 1,
  title,
  instructions: instructions.replaceAll(/\s+/gu, ' '),
  language,
  mode,
  items: items.map(itemOf),
});

/** Ids of each kind that an assignment may name. */
function known({
  chapters,
  charts,
  terms,
}: Outline): Readonly<Record<Exclude<Item['kind'], 'own'>, readonly string[]>> {
  return {
    chapter: chapters.map(({ id }) => id),
    passage: chapters.flatMap(({ id, passages }) => passages.map((passage) => `${id}#${passage.id}`)),
    chart: charts.map(({ id }) => id),
    term: terms.map(({ id }) => id),
    question: chapters.flatMap(({ questions }) => questions.map(({ id }) => id)),
  };
}

/**
 * What is wrong with a ready-made assignment, in its author's words: ids that the site
 * does not have, things named twice, questions of one's own with a chapter's question's id.
 * @returns one line each, without the file's name
 */
export function problemsOf(data: AssignmentData, outline: Outline): string[] {
  const ids = known(outline);
  const keys = data.items.map((item) => JSON.stringify(itemOf(item)));
  const items = data.items.flatMap((each, index): string[] => {
    const place = `item ${index + 1}`;
    const item = itemOf(each);
    if (keys.indexOf(keys[index] ?? '') < index) return [`${place}: named twice`];
    if (item.kind === 'own')
      return ids.question.includes(item.id) ? [`${place}: “${item.id}” is a question of a chapter`] : [];
    const id =
      item.kind === 'chapter' ? item.chapter : item.kind === 'passage' ? `${item.chapter}#${item.block}` : item.id;
    return ids[item.kind].includes(id)
      ? []
      : [`${place}: unknown ${item.kind} “${id}”${didYouMean(id, ids[item.kind])}`];
  });
  const faults = check(clean(assignmentOf(data, outline.language))).map(({ path, fault }) => `${path}: ${fault}`);
  return [...items, ...faults];
}

/** Whether a fragment leaves room for the address before it. */
export const fits = (fragment: string): boolean => fragment.length + ADDRESS <= limits.link;
