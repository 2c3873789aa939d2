import { forms, keyOf, limits } from '../assignment/schema.ts';
import type { Outline } from '../outline.ts';
import { fillText } from '../student/dom.ts';
import type { Desk } from './desk.ts';
import { detailsView } from './details-view.ts';
import { bar } from './bar.ts';
import { add, newQuestion } from './draft.ts';
import type { Handout } from './export-files.ts';
import { extentOf } from './extent.ts';
import { makeLink } from './link.ts';
import { part } from './markup.ts';
import { outActions, type Roots } from './out-actions.ts';
import { showLink } from './out-view.ts';
import { planView } from './plan-view.ts';
import { extentText, preview } from './preview-view.ts';
import type { Speech } from './speech.ts';
import { treeView } from './tree-view.ts';
import type { Workshop } from './workshop.ts';

interface Parts {
  readonly outline: Outline;
  readonly speech: Speech;
  readonly signal: AbortSignal;
  readonly shop: Workshop;
  readonly roots: Roots;
}

/** Milliseconds without a key before the link and the preview follow. */
const PAUSE = 150;

/** Sets the builder up: joins the parts of its markup to the draft. */
export function bench(root: HTMLElement, { outline, speech, signal, shop, roots }: Parts): void {
  const { words } = speech;
  const notice = part(root, '[data-notice]', HTMLElement);
  const desk: Desk = {
    outline,
    speech,
    signal,
    draft: shop.draft,
    step: shop.step,
    typed: shop.typed,
    add(items, at) {
      const before = shop.draft().items.length;
      const next = add(shop.draft(), items, at);
      if (next) shop.step(next, speech.count(words.choose.added, next.items.length - before));
      else desk.say(fillText(words.choose.full, { n: limits.items }));
      return next !== undefined;
    },
    say(text) {
      notice.textContent = text;
    },
  };

  const tree = treeView(desk);
  part(root, '[data-tree]', HTMLElement).replaceChildren(tree.element);
  const details = detailsView(root, desk);
  const plan = planView(part(root, '[data-chosen]', HTMLElement), part(root, '[data-empty]', HTMLElement), desk);
  const focus = (where: string): void => {
    if (where === 'title' || where === 'instructions' || where === 'due') details.focus(where);
    else plan.focus(where);
  };
  follow(root, { desk, shop, tree, details, plan, roots, focus });
  filterBox(root, desk, (query) => tree.filter(query));
  bar(root, desk, shop);
  for (const form of forms) {
    part(root, `[data-own="${form}"]`, HTMLButtonElement).addEventListener(
      'click',
      () => {
        const question = newQuestion(form);
        if (desk.add([question])) plan.focus(keyOf(question));
      },
      { signal },
    );
  }
}

interface Followers {
  readonly desk: Desk;
  readonly shop: Workshop;
  readonly tree: ReturnType<typeof treeView>;
  readonly details: ReturnType<typeof detailsView>;
  readonly plan: ReturnType<typeof planView>;
  readonly roots: Roots;
  readonly focus: (part: string) => void;
}

/** Lets everything follow the draft: lists at once, preview and link after a pause. */
function follow(root: HTMLElement, { desk, shop, tree, details, plan, roots, focus }: Followers): void {
  const { speech, outline } = desk;
  const page = `${roots.full}assignment/`;
  const all = part(root, '[data-out]', HTMLElement);
  const parts = {
    all,
    field: part(root, '[data-link]', HTMLInputElement),
    length: part(root, '[data-length]', HTMLElement),
    trouble: part(root, '[data-trouble-text]', HTMLElement),
    remedies: part(root, '[data-trouble-list]', HTMLElement),
    readable: part(root, '[data-readable]', HTMLElement),
    google: part(root, '[data-google]', HTMLAnchorElement),
    open: part(root, '[data-open]', HTMLAnchorElement),
  };
  let turn = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Made anew whenever it is asked for: never what the draft said a moment ago. */
  const handout = async (): Promise<Handout | undefined> => {
    const made = await makeLink(shop.draft(), page);
    return made.state === 'ready' ? made : undefined;
  };
  const actions = outActions(root, roots, desk, handout);

  const settle = async (): Promise<void> => {
    const mine = ++turn;
    const made = await makeLink(shop.draft(), page);
    if (mine !== turn || desk.signal.aborted) return;
    showLink(made, parts, page, desk, focus);
    await actions.codeChanged();
  };
  const show = (): void => {
    const extent = extentOf(shop.draft(), outline);
    part(root, '[data-preview]', HTMLElement).replaceChildren(...preview(extent, desk));
    part(root, '[data-extent]', HTMLElement).textContent =
      extent.things === 0
        ? ''
        : `${speech.count(speech.words.extent.things, extent.things)} · ${extentText(extent, speech)}`;
    void settle();
  };
  const refresh = (): void => {
    tree.refresh();
    details.refresh();
    plan.refresh();
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  };
  shop.onChange((said) => {
    refresh();
    if (said !== '') desk.say(said);
  });
  refresh();
}

function filterBox(root: HTMLElement, { speech, signal }: Desk, filter: (query: string) => number): void {
  const box = part(root, '[data-filter]', HTMLInputElement);
  const status = part(root, '[data-found]', HTMLElement);
  const { choose } = speech.words;
  box.addEventListener(
    'input',
    () => {
      const query = box.value.trim();
      const found = filter(query);
      if (query === '') status.textContent = '';
      else
        status.textContent =
          found === 0 ? fillText(choose.none, { query: query.slice(0, 60) }) : speech.count(choose.found, found);
    },
    { signal },
  );
}
