import type { Element } from 'hast';
import { didYouMean } from '../../markdown/nearest.ts';
import type { Problem } from '../problem.ts';
import { attribute, childrenOf, listIn, textOf, type Page } from './page.ts';

/** What blocks may name, and whose voice needs no paragraph. */
export interface Names {
  readonly voices: ReadonlyMap<string, boolean>;
  readonly labels: ReadonlySet<string>;
}

const BLOCKS = new Set(['p', 'h2', 'h3', 'h4', 'ul', 'ol', 'table', 'figure', 'blockquote']);

/**
 * Whoever says what a page says is known, and of what paragraphs: each block of a
 * chapter's text has an id and a voice, and no block names more than two paragraphs.
 */
export function blocks({ address: file, elements }: Page, names: Names): Problem[] {
  const inText = elements.some((element) => attribute(element, 'dataChapter') !== undefined)
    ? elements.filter((element) => listIn(element, 'className').includes('prose')).flatMap(childrenOf)
    : [];
  const nameless = inText
    .filter((node) => node.type === 'element')
    .filter((element) => BLOCKS.has(element.tagName))
    .flatMap((element) =>
      (['id', 'dataVoice'] as const)
        .filter((name) => attribute(element, name) === undefined)
        .map((name) => `the block ${nameOf(element)} has no ${name === 'id' ? 'id' : 'voice (data-voice)'}`),
    );
  const spoken = elements.filter((element) => attribute(element, 'dataVoice') !== undefined);
  return [...nameless, ...spoken.flatMap((element) => voiceProblems(element, names))].map((message) => ({
    file,
    message,
  }));
}

function voiceProblems(element: Element, { voices, labels }: Names): string[] {
  const voice = attribute(element, 'dataVoice') ?? '';
  const paper = listIn(element, 'dataPaper');
  const name = nameOf(element);
  return [
    ...(voices.has(voice) ? [] : [`${name} has the unknown voice “${voice}”${didYouMean(voice, voices.keys())}`]),
    ...(voices.get(voice) === false && paper.length === 0
      ? [`${name} speaks as “${voice}” and names no paragraph (data-paper)`]
      : []),
    ...(paper.length > 2 ? [`${name} names ${paper.length} paragraphs; expected two at most`] : []),
    ...paper
      .filter((label) => !labels.has(label))
      .map((label) => `${name} names the unknown paragraph “${label}”${didYouMean(label, labels)}`),
  ];
}

function nameOf(element: Element): string {
  const id = attribute(element, 'id');
  if (id !== undefined) return `#${id}`;
  const text = textOf(element);
  return `<${element.tagName}> “${text.length > 48 ? `${text.slice(0, 45)}…` : text}”`;
}
