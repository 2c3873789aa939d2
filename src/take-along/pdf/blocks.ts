import type { HastNode } from 'satteri';
import { attribute, childrenOf, element, hasClass, isElement, lineOf, type Element } from '../../markdown/tree.ts';
import { inlines, isInline, labelOf, ownDirection, type Place } from './inline.ts';
import type { Block, Box, Paragraph, Voice } from './nodes.ts';
import { withNote } from './notes.ts';
import { tableOf } from './table.ts';

/** The looks of paragraphs, by the site’s classes. */
const LOOKS: readonly (readonly [className: string, look: Paragraph['look']])[] = [
  ['standfirst', 'standfirst'],
  ['label', 'label'],
  ['small', 'small'],
  ['facts', 'small'],
  ['summary', 'summary'],
  ['from', 'aside'],
  ['to', 'aside'],
];
const BOXES = ['gist', 'evidence', 'other'] as const;

/** The voice beside a block; other words in the same style have no element within. */
const isVoice = (node: HastNode): node is Element =>
  isElement(node) && hasClass(node, 'voice') && childrenOf(node).some(isElement);

const isNote = (node: HastNode): node is Element =>
  isElement(node) && node.tagName === 'aside' && hasClass(node, 'note');

/**
 * A page of the book as blocks.
 * @param nodes - what the page’s article holds
 */
export function blocks(nodes: readonly HastNode[], place: Place, look: Paragraph['look'] = 'text'): Block[] {
  const made: Block[] = [];
  let run: HastNode[] = [];
  const flush = () => {
    const inside = inlines(run, place);
    if (inside.length > 0) made.push({ is: 'paragraph', look, inside });
    run = [];
  };
  for (const node of nodes) {
    if (isVoice(node)) {
      flush();
      const last = made.pop();
      if (last) made.push({ ...last, voice: voiceOf(node, place) });
    } else if (isInline(node)) run.push(node);
    else {
      flush();
      if (isNote(node)) annotate(made, node, place);
      else if (isElement(node)) made.push(...labelled(node, block(node, place, look), place));
    }
  }
  flush();
  return made;
}

/** An element’s id leads to the first block that it holds. */
function labelled(node: Element, made: readonly Block[], place: Place): Block[] {
  const id = attribute(node, 'id');
  const [first, ...rest] = made;
  if (id === undefined || first === undefined) return [...made];
  return [{ ...first, labels: [labelOf(place.name, id), ...(first.labels ?? [])] }, ...rest];
}

function block(node: Element, place: Place, look: Paragraph['look']): Block[] {
  const children = childrenOf(node);
  const inner = (within = look) => blocks(children, place, within);
  switch (node.tagName) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
      return [heading(node, place)];
    case 'p':
      return paragraph(node, place, look);
    case 'figcaption':
      return [{ is: 'paragraph', look: 'caption', inside: inlines(children, place) }];
    case 'ul':
    case 'ol':
      return [list(node, place, look)];
    case 'table':
      return [tableOf(node, place)];
    case 'img':
      return [{ is: 'picture', file: attribute(node, 'src') ?? '', alternative: attribute(node, 'alt') ?? '' }];
    case 'blockquote':
      return [{ is: 'box', look: 'quote', inside: inner() }];
    case 'figure':
      return [{ is: 'box', look: hasClass(node, 'chart') ? 'chart' : 'figure', inside: inner() }];
    case 'dt':
      return [{ is: 'definition', term: termOf(node, place), inside: [] }];
    case 'dl':
      return definitions(node, place);
    default:
      return container(node, place, look);
  }
}

const termOf = (node: Element, place: Place) =>
  inlines([element('span', { lang: node.properties.lang }, childrenOf(node))], place);

/** What the site sets small, by its classes: lists of sources and uses. */
const isSmall = (node: Element): boolean => ['small', 'sections', 'sources'].some((name) => hasClass(node, name));

function container(node: Element, place: Place, look: Paragraph['look']): Block[] {
  const inside = blocks(childrenOf(node), place, isSmall(node) ? 'small' : look);
  if (hasClass(node, 'chain')) return inside.map((each) => (each.is === 'list' ? { ...each, look: 'chain' } : each));
  const box = BOXES.find((name) => hasClass(node, name));
  if (box === undefined) return inside;
  const hue = attribute(node, 'dataHue');
  return [{ is: 'box', look: box, ...(hue !== undefined && { hue }), inside: saidOnce(inside) }];
}

/** Without voices that only repeat the label of their box. */
function saidOnce(inside: readonly Block[]): Block[] {
  const [first] = inside;
  const label = first?.is === 'paragraph' && first.look === 'label' ? first.inside : [];
  return inside.map((each) => {
    const isRepeated = each.voice?.paper.length === 0 && label[0] === each.voice.label;
    return isRepeated ? { ...each, voice: undefined } : each;
  });
}

function heading(node: Element, place: Place): Block {
  const depth = Number(node.tagName.slice(1)) - 1;
  const look = depth === 0 ? 'title' : hasClass(node, 'label') ? 'label' : 'section';
  const labels = depth === 0 ? { labels: [place.name] } : {};
  return { is: 'heading', level: place.level + depth, look, inside: inlines(childrenOf(node), place), ...labels };
}

function paragraph(node: Element, place: Place, inherited: Paragraph['look']): Block[] {
  const [, look = inherited] = LOOKS.find(([name]) => hasClass(node, name)) ?? [];
  const children = childrenOf(node);
  const voice = children.find(isVoice);
  const inside = inlines(
    children.filter((child) => !isVoice(child)),
    look === 'label' ? { ...place, paged: new Set() } : place,
  );
  if (inside.length === 0) return [];
  return [{ is: 'paragraph', look, ...ownDirection(node), inside, ...(voice && { voice: voiceOf(voice, place) }) }];
}

function voiceOf(node: Element, place: Place): Voice {
  const [label, ...rest] = childrenOf(node).filter(isElement);
  const hue = attribute(node, 'dataHue');
  const paper = rest.flatMap((link, position) => [...(position === 0 ? [] : [', ']), ...inlines([link], place)]);
  return { label: label ? lineOf(label) : '', ...(hue !== undefined && { hue }), paper };
}

function list(node: Element, place: Place, inherited: Paragraph['look']): Block {
  const items = childrenOf(node).filter(isElement);
  if (hasClass(node, 'facts'))
    return {
      is: 'paragraph',
      look: 'small',
      inside: items.flatMap((item, position) => [
        ...(position === 0 ? [] : [' · ']),
        ...inlines(childrenOf(item), place),
      ]),
    };
  const look = hasClass(node, 'plain') ? 'plain' : node.tagName === 'ol' ? 'numbers' : 'bullets';
  return {
    is: 'list',
    look,
    items: items.map((item) => labelled(item, blocks(childrenOf(item), place, inherited), place)),
  };
}

/** Terms, each with the definitions that follow it; on some pages a pair has an element of its own. */
function definitions(node: Element, place: Place, hue?: string): Block[] {
  return childrenOf(node)
    .filter(isElement)
    .reduce<Block[]>((made, child) => {
      if (child.tagName === 'div') return [...made, ...definitions(child, place, attribute(child, 'dataHue'))];
      if (child.tagName === 'dt') {
        const [term] = labelled(child, block(child, place, 'text'), place);
        return term ? [...made, { ...term, ...(hue !== undefined && { hue }) }] : made;
      }
      const last = made.at(-1);
      const inside = blocks(childrenOf(child), place, hasClass(child, 'small') ? 'small' : 'text');
      return last?.is === 'definition'
        ? [...made.slice(0, -1), { ...last, inside: [...last.inside, ...inside] }]
        : [...made, ...inside];
    }, []);
}

/** A margin note becomes a footnote of the block before it, else a box of its own. */
function annotate(made: Block[], node: Element, place: Place): void {
  const inside = blocks(childrenOf(node), place).filter((each) => !(each.is === 'paragraph' && each.look === 'label'));
  const last = made.pop();
  const noted = last && withNote(last, { is: 'note', inside });
  const box: Box = { is: 'box', look: 'note', inside };
  made.push(...(noted ? [noted] : last ? [last, box] : [box]));
}
