import type { Browser } from '@playwright/test';

/** A chapter as plain Markdown: its words, without this site's apparatus and charts. */
export interface PlainChapter {
  /** Its address without slashes around it: `us-perspective/drugs`, `us-perspective` for a part's own page. */
  readonly id: string;
  /** Whether chapters lie below it. */
  readonly isPart: boolean;
  readonly title: string;
  readonly description: string;
  /** What stands below the title. */
  readonly body: string;
}

/**
 * Reads the article on a built page as Markdown: headings, paragraphs, lists and tables. Voices, margin labels,
 * charts and how to cite stay out, and of links only those that leave the site stay in, so that it builds anywhere. Runs in the page.
 */
function articleAsMarkdown(): { title: string; description: string; body: string } {
  const LEFT_OUT =
    'nav, script, style, template, svg, form, button, h1, .voice, .unseen, .citations, [hidden], [data-chart]';
  const INLINE = 'a, abbr, b, cite, code, dfn, em, i, kbd, mark, q, s, small, span, strong, sub, sup, time, wbr';
  const escape = (text: string) =>
    text
      .replaceAll(/[\\`*_{}[\]<>#|~]/gu, String.raw`\$&`)
      .replaceAll('&', '&amp;')
      .replaceAll(/\s+/gu, ' ');
  const inline = (node: Node): string => {
    if (node instanceof Text) return escape(node.data);
    if (!(node instanceof Element) || node.matches(LEFT_OUT)) return '';
    if (node.matches('br')) return ' ';
    const text = [...node.childNodes].map(inline).join('').replaceAll(/ {2,}/gu, ' ');
    if (node instanceof HTMLAnchorElement && node.origin !== location.origin) return `[${text.trim()}](${node.href})`;
    return node.matches('em, i') && text.trim() === text && text !== '' ? `*${text}*` : text;
  };
  /* What would begin a list stays a paragraph. */
  const paragraph = (text: string) =>
    text
      .trim()
      .replaceAll(/ {2,}/gu, ' ')
      .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
      .replace(/^[-+]/u, String.raw`\$&`);
  const table = (element: HTMLTableElement): string => {
    const rows = [...element.rows].map((row) => [...row.cells].map((cell) => inline(cell).trim()));
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    const [head = [], ...rest] = rows;
    return [line(head), line(head.map(() => '---')), ...rest.map(line)].join('\n');
  };
  const block = (element: Element): string[] => {
    if (element.matches(LEFT_OUT)) return [];
    if (element instanceof HTMLTableElement) return [table(element)];
    if (/^H[2-6]$/u.test(element.tagName)) {
      return [`${'#'.repeat(Number(element.tagName.slice(1)))} ${inline(element).trim()}`];
    }
    if (element.matches('ul, ol')) {
      const mark = element.matches('ol') ? '1. ' : '- ';
      const items = [...element.children].map(
        (item) =>
          mark +
          flow(item)
            .join('\n\n')
            .replaceAll(/\n(?=.)/gu, `\n${' '.repeat(mark.length)}`),
      );
      return [items.join('\n')];
    }
    if (element.matches('blockquote')) return [flow(element).join('\n\n').replaceAll(/^/gmu, '> ')];
    return flow(element);
  };
  const flow = (element: Element): string[] => {
    const blocks: string[] = [];
    let run = '';
    const end = () => {
      if (run.trim() !== '') blocks.push(paragraph(run));
      run = '';
    };
    for (const child of element.childNodes) {
      if (!(child instanceof Element) || child.matches(INLINE)) run += inline(child);
      else {
        end();
        blocks.push(...block(child));
      }
    }
    end();
    return blocks;
  };
  const article = document.querySelector('article');
  if (!article) throw new Error(`There is no article on ${location.pathname}.`);
  return {
    title: document.querySelector('h1')?.textContent.trim() ?? '',
    description: document.querySelector('meta[name="description"]')?.getAttribute('content') ?? '',
    body: flow(article).join('\n\n'),
  };
}

/**
 * The chapters of a built site as plain Markdown.
 * @param addresses - of the chapters: `/us-perspective/drugs/`
 */
export async function plainChapters(
  browser: Browser,
  url: string,
  addresses: readonly string[],
): Promise<PlainChapter[]> {
  const page = await browser.newPage();
  const chapters: PlainChapter[] = [];
  for (const address of addresses) {
    await page.goto(new URL(address, url).href);
    const id = address.replaceAll(/^\/|\/$/gu, '');
    const isPart = addresses.some((other) => other !== address && other.startsWith(address));
    chapters.push({ id, isPart, ...(await page.evaluate(articleAsMarkdown)) });
  }
  await page.close();
  return chapters;
}

/** As many copies of each chapter, under names of their own; parts' own pages stay single, as in `multiply`. */
export const copiesOf = (chapters: readonly PlainChapter[], copies: number): PlainChapter[] =>
  chapters.flatMap((chapter) => [
    chapter,
    ...(chapter.isPart
      ? []
      : Array.from({ length: copies - 1 }, (_, n) => ({ ...chapter, id: `${chapter.id}-copy-${n + 2}` }))),
  ]);
