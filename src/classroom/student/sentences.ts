/** Where a sentence stands in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The sentences of a text, without the space around them. A browser that cannot tell takes the text as one. */
export function sentencesIn(text: string, language: string): Span[] {
  const segments =
    typeof Intl.Segmenter === 'function'
      ? [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].map(({ segment, index }) => ({
          segment,
          index,
        }))
      : [{ segment: text, index: 0 }];
  return segments.flatMap(({ segment, index }) => {
    const start = index + segment.length - segment.trimStart().length;
    const end = index + segment.trimEnd().length;
    return end > start ? [{ start, end }] : [];
  });
}

/** A sentence that can be marked: its words, and the elements that show them. */
export interface Sentence {
  readonly text: string;
  readonly parts: readonly HTMLElement[];
}

/** What is no part of a block's own words. */
const APART = '.voice, summary, .unseen, [hidden]';
/** Elements whose text begins anew. */
const UNITS = 'p, li, td, th, figcaption, h2, h3, h4, h5';

/**
 * Wraps each sentence of a block in elements of its own. A sentence with links in it
 * has several.
 * @param block - an element of the page, which is changed
 */
export function wrapSentences(block: HTMLElement, language: string): Sentence[] {
  const units = [...block.querySelectorAll<HTMLElement>(UNITS)].filter((unit) => !unit.querySelector(UNITS));
  return (units.length > 0 ? units : [block]).flatMap((unit) => wrapUnit(unit, language));
}

function wrapUnit(unit: HTMLElement, language: string): Sentence[] {
  const walker = document.createTreeWalker(unit, NodeFilter.SHOW_TEXT);
  const texts: { readonly node: Text; readonly start: number }[] = [];
  let whole = '';
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement?.closest(APART)) continue;
    texts.push({ node, start: whole.length });
    whole += node.data;
  }
  const sentences = sentencesIn(whole, language).map((span) => ({ ...span, parts: new Array<HTMLElement>() }));
  for (const { node, start } of texts) {
    const pieces: Node[] = [];
    let at = 0;
    for (const sentence of sentences) {
      const from = Math.max(0, sentence.start - start);
      const to = Math.min(node.length, sentence.end - start);
      if (to <= from) continue;
      if (from > at) pieces.push(document.createTextNode(node.data.slice(at, from)));
      const part = document.createElement('span');
      part.className = 'sentence';
      part.textContent = node.data.slice(from, to);
      sentence.parts.push(part);
      pieces.push(part);
      at = to;
    }
    if (pieces.length === 0) continue;
    if (at < node.length) pieces.push(document.createTextNode(node.data.slice(at)));
    node.replaceWith(...pieces);
  }
  return sentences.map(({ start, end, parts }) => ({ text: whole.slice(start, end).replace(/\s+/gu, ' '), parts }));
}
