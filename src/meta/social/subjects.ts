import { bookOf, chaptersOf, pageOf } from '../../book/entries.ts';
import { plainLine } from '../../markdown/inline.ts';
import type { Subject } from './drawing.ts';

/** What there is a picture of, by its name below `/social/`: the front page as `home`, and every chapter and part page. */
export async function subjectsOf(language: string): Promise<Map<string, Subject>> {
  const { title: book, tagline, parts } = await bookOf(language);
  const home = await pageOf('home', language);
  const subjects = new Map<string, Subject>([
    ['home', { title: plainLine(home.data.title), label: undefined, hue: undefined, book, tagline }],
  ]);
  for (const { id, title, label, part: partId } of await chaptersOf(language)) {
    const part = parts.find((each) => each.id === partId);
    subjects.set(id, { title: plainLine(title), label: part?.label ?? label, hue: part?.hue, book, tagline });
  }
  return subjects;
}
