import { isBlank } from '../answers/answer.ts';
import { answersOf, FILE_SIZE, readSubmission, type Submission } from '../answers/submission.ts';
import { copyRich, download, fileName } from '../hand-in/download.ts';
import { markdownOf } from '../hand-in/markdown.ts';
import { paperOf } from '../hand-in/paper.ts';
import { richTextOf } from '../hand-in/rich-text.ts';
import { submissionOf } from '../hand-in/submit.ts';
import { clearView } from './clear-view.ts';
import type { Desk, Field, Writer } from './desk.ts';
import { button, el, fill, fillText, foreign } from './dom.ts';
import { questionsIn } from './groups.ts';
import { questionLink } from './question-view.ts';

/** The ways to hand in, in the order in which they are offered. */
const order = ['docx', 'markdown', 'json', 'print', 'copy'] as const;

/** The end of an assignment: what is missing, the files, a copy to open, clearing. */
export function handInView(desk: Desk, writer: Writer): Field {
  const { assignment, groups, say, signal, link, now } = desk;
  const { keeper, name } = writer;
  const { handIn, file } = say.words;
  const questions = questionsIn(groups);
  const open = el('div', { class: 'open' });
  const status = el('p', { role: 'status', 'data-hand-in-status': true });
  const tell = (...content: readonly (Node | string)[]): void => {
    status.replaceChildren(...content);
  };
  const submission = (): Submission =>
    submissionOf(assignment, { questions, answers: (id) => keeper.get(id), name, link, at: now() });
  const named = (extension: string): string => fileName([assignment.title || file.assignment, name], extension);

  const make = async (extension: string, work: (submission: Submission) => Blob | Promise<Blob>): Promise<void> => {
    tell(handIn.making);
    try {
      await keeper.save();
      download(await work(submission()), named(extension));
      tell(fillText(handIn.made, { file: named(extension) }));
    } catch {
      tell(handIn.failed);
    }
  };
  const formats: Readonly<Record<(typeof order)[number], () => void>> = {
    docx: () =>
      void make('docx', async (all) => {
        const { docxOf } = await import('../hand-in/docx.ts');
        return docxOf(paperOf(all, say), say.words);
      }),
    markdown: () =>
      void make(
        'md',
        (all) => new Blob([markdownOf(paperOf(all, say), say.words)], { type: 'text/markdown;charset=utf-8' }),
      ),
    json: () =>
      void make('json', (all) => new Blob([`${JSON.stringify(all, null, 1)}\n`], { type: 'application/json' })),
    print: () => {
      void keeper.save();
      print();
    },
    copy: () => {
      const paper = paperOf(submission(), say);
      copyRich(richTextOf(paper, say.words), markdownOf(paper, say.words)).then(
        () => {
          tell(handIn.copied);
        },
        () => {
          tell(handIn.notCopied);
        },
      );
    },
  };

  const opened = async (chosen: File): Promise<void> => {
    const copy = chosen.size > FILE_SIZE ? undefined : readSubmission(await chosen.text());
    const ids = new Set(questions.map(({ id }) => id));
    const answers = copy ? answersOf(copy).filter(({ id, text }) => ids.has(id) && text.trim() !== '') : [];
    if (!copy) tell(handIn.notCopy);
    else if (answers.length === 0 && copy.answers.some((answer) => !isBlank(answer)) && copy.link !== link) {
      tell(
        ...fill(handIn.otherAssignment, { title: foreign(copy.title || say.words.open.untitled) }),
        ' ',
        (copy.link !== '' && el('a', { href: copy.link }, handIn.openOther)) || '',
      );
    } else {
      const added = keeper.add(answers);
      const other = added > 0 && copy.name !== '' && copy.name !== name;
      tell(
        added === 0 ? handIn.importedNothing : say.count(handIn.imported, added),
        ...(other ? [' ', ...fill(handIn.importName, { name: foreign(copy.name) })] : []),
      );
    }
  };
  const choose = el('input', {
    type: 'file',
    accept: '.json,application/json',
    id: 'open-copy',
    'aria-describedby': 'open-copy-how',
  });
  choose.addEventListener(
    'change',
    () => {
      const [chosen] = choose.files ?? [];
      if (chosen) {
        void opened(chosen)
          .catch(() => {
            tell(handIn.notCopy);
          })
          .finally(() => {
            choose.value = '';
          });
      }
    },
    { signal },
  );

  return {
    element: el(
      'section',
      { class: 'hand-in', id: 'hand-in', tabindex: -1, 'aria-labelledby': 'hand-in-title' },
      el('h2', { id: 'hand-in-title' }, handIn.title),
      el('p', {}, handIn.how),
      open,
      el(
        'p',
        { class: 'buttons' },
        ...order.map((format) => button(handIn[format], formats[format], signal, { 'data-handin': format })),
      ),
      status,
      el(
        'div',
        { class: 'copy' },
        el('label', { for: 'open-copy' }, handIn.import),
        choose,
        el('p', { class: 'small', id: 'open-copy-how' }, handIn.importHow),
      ),
      clearView(keeper, say, signal),
      el('p', { class: 'small' }, say.words.save.later),
    ),
    refresh() {
      const left = questions.filter(({ id, text }) => {
        const answer = keeper.get(id);
        return text !== undefined && (!answer || isBlank(answer));
      });
      open.replaceChildren(
        ...(left.length === 0
          ? [el('p', {}, handIn.all)]
          : [
              el('p', {}, say.count(handIn.open, left.length)),
              el(
                'ul',
                { class: 'plain' },
                ...left.map((asked) => el('li', {}, questionLink(asked, questions.indexOf(asked) + 1))),
              ),
            ]),
      );
    },
  };
}
