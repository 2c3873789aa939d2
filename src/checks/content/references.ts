import { checkLink } from '../../markdown/check-chapter.ts';
import { attributesOf, childrenOf, isJsx, lineOf, type Node } from '../../markdown/blocks.ts';
import { didYouMean } from '../../markdown/nearest.ts';
import { textsIn, type Entry, type Path } from '../edition/entry.ts';
import type { Edition } from '../edition/edition.ts';
import { linksIn } from '../edition/plain.ts';
import type { Problem } from '../problem.ts';
import { everyEntry } from './markup.ts';
import { fieldsOf, type Kind, type Reference } from './reference-fields.ts';

/**
 * Everything that a content file names exists: in its fields, in the links of its
 * words, and for links in running text the passage they lead to (`checkChapter`
 * has looked at the rest of those).
 */
export function references(edition: Edition): Problem[] {
  /* Model points and assignments name a question by its id: which is meant must be clear before anything else. */
  const repeated = repeatedQuestions(edition);
  if (repeated.length > 0) return repeated;
  const ids = idsOf(edition);
  const unknown = ({ kind, id }: Reference): string[] =>
    ids[kind].has(id) ? [] : [`unknown ${kind} “${id}”${didYouMean(id, ids[kind])}`];

  const fields = fieldsOf(edition).flatMap(({ entry, path, ...reference }) =>
    unknown(reference).map((message) => problem(entry, path, message)),
  );
  const inWords = everyEntry(edition).flatMap((entry) =>
    [...textsIn(entry.data)].flatMap(({ text, path }) =>
      linksIn(text).flatMap((url) => {
        const wrong = checkLink(url, edition.known);
        const messages = wrong === undefined ? passageLinks(url).flatMap(unknown) : [wrong];
        return messages.map((message) => problem(entry, path, message));
      }),
    ),
  );
  const inText = [...edition.chapters, ...edition.pages].flatMap(({ file, tree }) =>
    [...referencesIn(tree)].flatMap(({ line, ...reference }) =>
      unknown(reference).map((message) => ({ file, line, message })),
    ),
  );
  return [...fields, ...inWords, ...inText, ...ways(edition), ...missingViews(edition)];
}

const problem = ({ file, lineOf }: Entry<unknown>, path: Path, message: string): Problem => ({
  file,
  line: lineOf(path),
  message,
});

function idsOf({ known, passages, chapters, book }: Edition): Readonly<Record<Kind, ReadonlySet<string>>> {
  return {
    ...{
      chapter: known.chapters,
      term: known.terms,
      source: known.sources,
      chart: known.charts,
      paragraph: known.labels,
    },
    passage: new Set(passages.keys()),
    voice: new Set(known.voices.keys()),
    part: new Set(book.data.parts.map(({ id }) => id)),
    section: new Set(book.data.paper.sections.map(({ id }) => id)),
    question: new Set(chapters.flatMap(({ data }) => data.questions.map(({ id }) => id))),
  };
}

/** The passage that a link to a chapter leads to, if it says one. */
function passageLinks(url: string): Reference[] {
  const passage = /^chapter:(.+#.+)$/u.exec(url)?.[1];
  return passage === undefined ? [] : [{ kind: 'passage', id: passage }];
}

/** Where the front page leads. */
const ways = ({ pages, known }: Edition): Problem[] =>
  pages.flatMap((entry) => {
    const { data } = entry;
    if (data.kind !== 'home') return [];
    const targets: (readonly [path: Path, to: string])[] = [
      [['start', 'to'], data.start.to],
      [['second', 'to'], data.second.to],
      [['root', 'link', 'to'], data.root.link.to],
      ...data.doors.map(({ to }, index) => [['doors', index, 'to'], to] as const),
    ];
    return targets.flatMap(([path, to]) => {
      const wrong = checkLink(to, known);
      return wrong === undefined ? [] : [problem(entry, path, wrong)];
    });
  });

/** Passages that a text links, and those that its `<Other>` names. */
function* referencesIn(node: Node): Generator<Reference & { readonly line: number }> {
  const line = lineOf(node);
  if (node.type === 'link') for (const reference of passageLinks(node.url)) yield { ...reference, line };
  const to = isJsx(node) ? attributesOf(node)['to'] : undefined;
  if (to !== undefined) yield { kind: 'passage', id: to, line };
  for (const child of childrenOf(node)) yield* referencesIn(child);
}

/** A question's id is its own on the whole site: assignments name nothing else. */
function repeatedQuestions({ chapters }: Edition): Problem[] {
  const first = new Map<string, string>();
  return chapters.flatMap((entry) =>
    entry.data.questions.flatMap(({ id }, index) => {
      const before = first.get(id);
      first.set(id, before ?? entry.file);
      return before === undefined
        ? []
        : [
            problem(
              entry,
              ['questions', index, 'id'],
              `the question “${id}” stands already in ${before}; its id must be its own on the whole site`,
            ),
          ];
    }),
  );
}

/** Every row of the comparison has a view from each part. */
function missingViews({ book, comparisons }: Edition): Problem[] {
  return comparisons.flatMap((entry) =>
    book.data.parts
      .filter(({ id }) => entry.data.views[id] === undefined)
      .map(({ id }) => problem(entry, ['views'], `there is no view from “${id}”; every row has one from each part`)),
  );
}
