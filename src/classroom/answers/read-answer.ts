import type { Answer, Mark, Value } from './answer.ts';

/** What a question's answer may hold at most, in UTF-16 units. */
export const ANSWER_LENGTH = 50_000;
const MARKS = 200;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMark = (value: unknown): value is Mark =>
  isRecord(value) && typeof value['place'] === 'string' && typeof value['text'] === 'string';

/** Texts and marks of something that may be an answer; undefined where it is none. */
export function readValue(value: unknown): Value | undefined {
  if (!isRecord(value) || typeof value['text'] !== 'string') return undefined;
  const marks = Array.isArray(value['marks']) ? value['marks'].filter(isMark).slice(0, MARKS) : [];
  const text = value['text'].slice(0, ANSWER_LENGTH);
  return marks.length > 0
    ? { text, marks: marks.map(({ place, text: sentence }) => ({ place, text: sentence })) }
    : { text };
}

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : 0;

/** An answer as a store or a file holds it; undefined where it is none. Whoever wrote it is not trusted. */
export function readAnswer(value: unknown): Answer | undefined {
  const own = readValue(value);
  if (!own || !isRecord(value) || typeof value['id'] !== 'string') return undefined;
  const others = Array.isArray(value['others']) ? value['others'] : [];
  return {
    id: value['id'],
    ...own,
    at: number(value['at']),
    revision: number(value['revision']),
    asked: typeof value['asked'] === 'string' ? value['asked'] : '',
    others: others.flatMap((other: unknown) => {
      const read = readValue(other);
      return read ? [{ ...read, at: isRecord(other) ? number(other['at']) : 0 }] : [];
    }),
  };
}
