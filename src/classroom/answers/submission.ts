import { cleanLine, cleanText } from '../assignment/clean.ts';
import { limits } from '../assignment/schema.ts';
import { cleanName } from './key.ts';
import { type Answer, type Value } from './answer.ts';
import { isRecord, readAnswer, readValue } from './read-answer.ts';

/** A question with its answer, as it is handed in. */
export interface Answered extends Value {
  readonly id: string;
  readonly question: string;
  readonly form: 'short' | 'long' | 'choice' | 'mark';
  readonly options?: readonly string[];
  /** When it was last typed in, in milliseconds since 1970; 0 when it never was. */
  readonly at: number;
  /** Other versions that the pupil has not decided on. */
  readonly others: readonly (Value & { readonly at: number })[];
}

/** What a pupil hands in: the JSON file says exactly this, the other formats show it. */
export interface Submission {
  readonly format: 'assignment-answers';
  readonly version: 1;
  /** As `assignmentKey` gives it. */
  readonly assignment: string;
  readonly title: string;
  readonly instructions: string;
  readonly due?: string;
  readonly language: string;
  /** Fragment or query of the assignment's link: `#1.…`, `?read=…`. */
  readonly link: string;
  readonly name: string;
  /** When the copy was made: ISO 8601, in UTC. */
  readonly written: string;
  readonly answers: readonly Answered[];
}

/** Bytes of a file that are still read. */
export const FILE_SIZE = 4 * 1024 * 1024;

const formOf = (value: unknown): Answered['form'] =>
  value === 'short' || value === 'choice' || value === 'mark' ? value : 'long';
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const LINK = /^(?:#1\.[\w-]+|\?read=[\w/%,-]+)$/u;

function answeredOf(value: unknown): Answered[] {
  const answer = readAnswer(value);
  if (!answer || !isRecord(value) || !/^[a-z0-9-]{1,100}$/u.test(answer.id)) return [];
  const options = Array.isArray(value['options'])
    ? value['options'].filter((option) => typeof option === 'string').slice(0, limits.options)
    : [];
  const { id, text, marks, at, others } = answer;
  const question = cleanText(textOf(value['question'])).slice(0, limits.question * 2);
  return [
    {
      id,
      question,
      form: formOf(value['form']),
      ...(options.length > 0 && { options: options.map(cleanLine) }),
      ...readValue({ text, marks }),
      text,
      at,
      others,
    },
  ];
}

/**
 * Reads a JSON file that may be a copy of answers, from whomever.
 * @returns undefined when it is none
 */
export function readSubmission(json: string): Submission | undefined {
  if (json.length > FILE_SIZE) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (
    !isRecord(value) ||
    value['format'] !== 'assignment-answers' ||
    value['version'] !== 1 ||
    !Array.isArray(value['answers'])
  )
    return undefined;
  const due = textOf(value['due']);
  const link = textOf(value['link']);
  const written = textOf(value['written']);
  return {
    format: 'assignment-answers',
    version: 1,
    assignment: textOf(value['assignment']).slice(0, 64),
    title: cleanLine(textOf(value['title'])).slice(0, limits.title),
    instructions: cleanText(textOf(value['instructions'])).slice(0, limits.instructions),
    ...(/^\d{4}-\d{2}-\d{2}$/u.test(due) && { due }),
    language: textOf(value['language']).slice(0, 20),
    link: LINK.test(link) && link.length <= limits.payload + 4 ? link : '',
    name: cleanName(textOf(value['name'])),
    written: Number.isNaN(Date.parse(written)) ? '' : written,
    answers: value['answers'].slice(0, limits.items).flatMap(answeredOf),
  };
}

/** The answers of a copy as a keeper takes them. */
export const answersOf = ({ answers }: Submission): Answer[] =>
  answers.map(({ id, text, marks, at, question, others }) => ({
    id,
    text,
    ...(marks && { marks }),
    at,
    revision: 0,
    asked: question,
    others,
  }));
