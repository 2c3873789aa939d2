import { isQuestion, limits, type Assignment, type Fault, type Item } from './schema.ts';

const SLUG = /^[a-z0-9-]+$/u;
const CHAPTER = /^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/u;
const LANGUAGE = /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/iu;
const NONCE = /^[a-z0-9]+$/u;

/** Whether a text names a day that there is, as `2026-12-18`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

const tooLong = (path: string, text: string, limit: number): Fault[] =>
  text.length > limit ? [{ path, fault: 'too-long', limit }] : [];
const missing = (path: string, text: string): Fault[] => (text === '' ? [{ path, fault: 'missing' }] : []);
const format = (path: string, text: string, pattern: RegExp, limit: number = limits.id): Fault[] =>
  text.length <= limit && pattern.test(text) ? [] : [{ path, fault: 'format' }];

function checkOptions(path: string, options: readonly string[]): Fault[] {
  return [
    ...(options.length > limits.options ? [{ path, fault: 'too-many', limit: limits.options } as const] : []),
    ...(options.length < 2 ? [{ path, fault: 'missing' } as const] : []),
    ...options.flatMap((option, index) => [
      ...missing(`${path}.${index}`, option),
      ...tooLong(`${path}.${index}`, option, limits.option),
      ...(options.indexOf(option) < index ? [{ path: `${path}.${index}`, fault: 'duplicate' } as const] : []),
    ]),
  ];
}

function checkItem(item: Item, path: string): Fault[] {
  switch (item.kind) {
    case 'chapter':
      return format(`${path}.chapter`, item.chapter, CHAPTER);
    case 'passage':
      return [...format(`${path}.chapter`, item.chapter, CHAPTER), ...format(`${path}.block`, item.block, SLUG)];
    case 'own':
      return [
        ...format(`${path}.id`, item.id, SLUG),
        ...missing(`${path}.text`, item.text),
        ...tooLong(`${path}.text`, item.text, limits.question),
        ...(item.form === 'choice' ? checkOptions(`${path}.options`, item.options ?? []) : []),
      ];
    default:
      return format(`${path}.id`, item.id, SLUG);
  }
}

/**
 * What keeps an assignment from being opened from a link, in the order of its
 * parts; none for one that `decode` gives back as it is. Whether the site has
 * what its ids name is not asked here.
 * @param assignment - cleaned by `clean`
 */
export function check({ title, instructions, due, language, items, nonce }: Assignment): Fault[] {
  const asked = items.flatMap((item) => (isQuestion(item) ? [item.id] : []));
  return [
    ...tooLong('title', title, limits.title),
    ...tooLong('instructions', instructions, limits.instructions),
    ...(due !== undefined && !isDay(due) ? [{ path: 'due', fault: 'format' } as const] : []),
    ...format('language', language, LANGUAGE),
    ...(nonce === undefined ? [] : format('nonce', nonce, NONCE, limits.nonce)),
    ...(items.length > limits.items ? [{ path: 'items', fault: 'too-many', limit: limits.items } as const] : []),
    ...items.flatMap((item, index) => [
      ...checkItem(item, `items.${index}`),
      ...(isQuestion(item) &&
      asked.indexOf(item.id) < asked.lastIndexOf(item.id) &&
      items.findIndex((other) => isQuestion(other) && other.id === item.id) < index
        ? [{ path: `items.${index}.id`, fault: 'duplicate' } as const]
        : []),
    ]),
  ];
}
