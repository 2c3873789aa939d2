import { chapterTitle, cutBlocks, cutChapter, cutChart, cutTerm, type Cutting } from './cut.ts';
import type { Desk } from './desk.ts';
import { button, el, fillText, type Child } from './dom.ts';
import type { Reading } from './groups.ts';
import { listenButton } from './aloud.ts';

/** Called when the text of a reading stands on the page. */
type Shown = (reading: Reading, content: HTMLElement) => void;

/**
 * Something to read, as a section: its place on the site, the text, what is missing. The text is
 * fetched from the site's own page; until then, and when that fails, the section says so.
 * @param prefix - for ids, unique on the page
 */
export function readingView(reading: Reading, prefix: string, desk: Desk, shown: Shown): HTMLElement {
  const section = el('section', { class: 'reading', 'data-reading': reading.kind });
  void show(section, reading, prefix, desk, shown);
  return section;
}

async function show(section: HTMLElement, reading: Reading, prefix: string, desk: Desk, shown: Shown): Promise<void> {
  const { say, signal } = desk;
  const { words } = say;
  const waiting = el(
    'p',
    { class: 'small', role: 'status' },
    fillText(words.reading.loading, { what: nameOf(reading, desk) }),
  );
  section.replaceChildren(waiting);
  section.ariaBusy = 'true';
  try {
    const parts = await partsOf(section, reading, prefix, desk);
    if (signal.aborted) return;
    section.replaceChildren(...parts.filter((part) => part !== undefined && part !== false));
    const content = section.querySelector<HTMLElement>('.content');
    if (content) shown(reading, content);
  } catch {
    const again = button(words.reading.again, () => void show(section, reading, prefix, desk, shown), signal);
    section.replaceChildren(
      el('h2', {}, nameOf(reading, desk)),
      el('p', { class: 'problem', role: 'status' }, words.reading.failed),
      again,
    );
  }
  section.ariaBusy = null;
}

/** What a reading is called before its page is there. */
function nameOf(reading: Reading, { outline }: Desk): string {
  if (reading.kind === 'chart') return outline.charts.find(({ id }) => id === reading.id)?.title ?? reading.id;
  if (reading.kind === 'term') return outline.terms.find(({ id }) => id === reading.id)?.term ?? reading.id;
  return outline.chapters.find(({ id }) => id === reading.chapter)?.title ?? reading.chapter;
}

function partsOf(section: HTMLElement, reading: Reading, prefix: string, desk: Desk): Promise<Child[]> {
  switch (reading.kind) {
    case 'chart':
      return chartParts(reading.id, prefix, desk);
    case 'term':
      return termParts(reading.id, prefix, desk);
    default:
      return chapterParts(section, reading, prefix, desk);
  }
}

async function chapterParts(
  section: HTMLElement,
  reading: Extract<Reading, { chapter: string }>,
  prefix: string,
  desk: Desk,
): Promise<Child[]> {
  const { outline, site, say } = desk;
  const { reading: words } = say.words;
  const { chapter, blocks } = reading;
  const known = outline.chapters.find(({ id }) => id === chapter);
  if (!known) {
    const ids = blocks?.map((block) => `${chapter}#${block}`) ?? [chapter];
    return ids.map((id) =>
      missing(
        blocks ? words.missingPassage : words.missingChapter,
        id,
        { href: site.path('compare').replace(/compare\/$/u, ''), label: words.seeChapters },
        desk,
      ),
    );
  }
  const page = await site.page(chapter);
  const path = site.path(chapter);
  const { content, missing: gone }: Cutting =
    reading.kind === 'blocks' ? cutBlocks(page, path, reading.blocks, prefix) : cutChapter(page, path, prefix, blocks);
  if (known.hue !== undefined) section.dataset['hue'] = known.hue;
  const first = blocks?.find((block) => !gone.includes(block));
  const text = el('div', { class: `content prose${blocks && reading.kind === 'chapter' ? ' dimmed' : ''}` }, content);
  return [
    el('h2', {}, chapterTitle(page) || known.title),
    el(
      'p',
      { class: 'small tools' },
      el('a', { href: path + (first === undefined ? '' : `#${first}`), 'data-in-context': true }, words.inContext),
      el('a', { href: `${path}#sources` }, words.cite),
      listenButton(text, desk),
    ),
    text,
    ...gone.map((block) =>
      missing(words.missingPassage, `${chapter}#${block}`, { href: path, label: words.openChapter }, desk),
    ),
  ];
}

async function chartParts(id: string, prefix: string, desk: Desk): Promise<Child[]> {
  const { outline, site, say } = desk;
  const { reading: words } = say.words;
  const cut = outline.charts.some((chart) => chart.id === id)
    ? cutChart(await site.page(`charts/${id}`), site.path(`charts/${id}`), prefix)
    : undefined;
  if (!cut) return [missing(words.missingChart, id, { href: site.path('charts'), label: words.seeCharts }, desk)];
  return [
    el(
      'div',
      { class: 'content chart-content' },
      cut.chart,
      el('details', {}, el('summary', {}, words.table), cut.table),
    ),
    el('p', { class: 'small tools' }, el('a', { href: site.path(`charts/${id}`) }, words.aboutChart)),
  ];
}

async function termParts(id: string, prefix: string, desk: Desk): Promise<Child[]> {
  const { outline, site, say } = desk;
  const { reading: words } = say.words;
  const cut = outline.terms.some((term) => term.id === id)
    ? cutTerm(await site.page(`glossary/${id}`), site.path(`glossary/${id}`), prefix)
    : undefined;
  if (!cut) return [missing(words.missingTerm, id, { href: site.path('glossary'), label: words.seeTerms }, desk)];
  return [
    el('p', { class: 'label' }, words.term),
    el('h2', { lang: cut.language || undefined }, cut.term),
    el(
      'div',
      { class: 'content prose' },
      el('p', { 'data-voice': 'ours', 'data-block': 'definition' }, cut.definition),
    ),
    el('p', { class: 'small tools' }, el('a', { href: site.path(`glossary/${id}`) }, words.entry)),
  ];
}

/** Says what an assignment names and the site does not have, and what can be done. */
export function missing(
  what: string,
  id: string,
  link: { href: string; label: string } | undefined,
  { say }: Pick<Desk, 'say'>,
): HTMLElement {
  return el(
    'div',
    { class: 'problem', 'data-missing': id },
    el('p', {}, what, ' ', el('code', {}, id)),
    el('p', {}, say.words.reading.tell, ' ', link && el('a', { href: link.href }, link.label)),
  );
}
