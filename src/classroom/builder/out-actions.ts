import { el, fillText } from '../student/dom.ts';
import { siteAt } from '../student/site.ts';
import type { Desk } from './desk.ts';
import { courseFor, exportFile, isFormat, type Handout } from './export-files.ts';
import { part } from './markup.ts';

/** Characters of a link above which a code is better not projected. */
const PROJECTED = 600;

/** Where addresses of this edition begin: `/two-agendas/` and with the origin before it. */
export interface Roots {
  readonly path: string;
  readonly full: string;
}

/**
 * Makes the buttons that hand an assignment out work.
 * @param root - holds the buttons @param handout - the link as it is now, if there is one
 */
export function outActions(
  root: HTMLElement,
  roots: Roots,
  desk: Desk,
  handout: () => Promise<Handout | undefined>,
): { codeChanged(): Promise<void> } {
  const { speech, outline, signal } = desk;
  const { out } = speech.words;
  const status = part(root, '[data-out-status]', HTMLElement);
  const field = part(root, '[data-link]', HTMLInputElement);
  const code = part(root, '[data-code]', HTMLElement);
  const codeButton = part(root, '[data-qr]', HTMLButtonElement);
  const say = (text: string): void => {
    status.textContent = text;
  };

  const copy = async ({ link }: Handout): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      say(out.copied);
    } catch {
      field.focus();
      field.select();
      say(out.notCopied);
    }
  };
  const drawing = async (link: string): Promise<SVGSVGElement> => {
    const { codeOf, drawingOf } = await import('../exports/qr.ts');
    return drawingOf(codeOf(link), out.qrAlt);
  };
  const showCode = async ({ link }: Handout): Promise<void> => {
    const svg = await drawing(link);
    const isLong = link.length > PROJECTED;
    code.replaceChildren(
      svg,
      el('p', { class: 'small' }, isLong ? fillText(out.qrLong, { n: speech.number(PROJECTED) }) : out.qrHow),
    );
    code.toggleAttribute('data-long', isLong);
    code.hidden = false;
    codeButton.ariaExpanded = 'true';
  };
  const hideCode = (): void => {
    code.hidden = true;
    codeButton.ariaExpanded = 'false';
  };
  const toPrint = async (what: string, made: Handout): Promise<void> => {
    const course = courseFor(made, outline, roots.full, speech);
    say(out.preparing);
    const sheets = await import('./print-sheet.ts');
    if (what === 'sheet') {
      sheets.printSheet(sheets.answerSheet(course, speech), signal);
      say('');
      return;
    }
    const { sheet, isWhole } = await sheets.handout({
      course,
      assignment: made.assignment,
      outline,
      site: siteAt(roots.path),
      speech,
      root: roots.full,
      code: await drawing(made.link),
    });
    say(isWhole ? '' : out.notAll);
    sheets.printSheet(sheet, signal);
  };

  const act = async (pressed: HTMLButtonElement): Promise<void> => {
    const made = await handout();
    if (!made) return;
    const { export: format = '', print, copy: copies, qr } = pressed.dataset;
    if (copies !== undefined) await copy(made);
    else if (print !== undefined) await toPrint(print, made);
    else if (qr !== undefined && code.hidden) await showCode(made);
    else if (qr !== undefined) hideCode();
    else if (isFormat(format)) {
      const file = await exportFile(format, courseFor(made, outline, roots.full, speech), speech);
      say(fillText(out.made, { file }));
    }
  };

  root.addEventListener(
    'click',
    (event) => {
      const pressed = event.target instanceof Element ? event.target.closest('button') : null;
      if (!pressed?.matches('[data-export], [data-print], [data-copy], [data-qr]')) return;
      act(pressed).catch(() => {
        say(out.makeFailed);
      });
    },
    { signal },
  );

  return {
    /** The link is another one: a code that is shown follows. */
    async codeChanged() {
      if (code.hidden) return;
      const made = await handout();
      if (made) await showCode(made).catch(hideCode);
      else hideCode();
    },
  };
}
