/** The only file that speaks with citation-js and citeproc. */
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { CslItem, CslName } from './csl.ts';

const csl = plugins.config.get('@csl');

/**
 * Citation styles beyond APA, which plugin-csl brings. The CSL project's files
 * (CC BY-SA 3.0) reach npm inside rehype-citation, as modules that export the XML.
 */
const STYLES = { mla: 'mla.js', chicago: 'chicago.js' } as const;
const styleFolder = path.join(
  path.dirname(createRequire(path.resolve('package.json')).resolve('rehype-citation')),
  'styles',
);
for (const [name, file] of Object.entries(STYLES)) {
  const module = readFileSync(path.join(styleFolder, file), 'utf8');
  const xml = /<\?xml.*<\/style>/su.exec(module)?.[0];
  if (xml === undefined)
    throw new Error(`${path.join(styleFolder, file)} no longer holds a citation style; see src/citation/engine.ts.`);
  csl.styles.add(name, xml);
}
for (const name of csl.styles.list()) csl.styles.add(name, forOneReference(csl.styles.get(name)));
/**
 * A style without its rules for citations in running text and for sorting: one reference at a time needs neither,
 * and they cost most of the time that citeproc takes.
 */
function forOneReference(style: string): string {
  return style
    .replace(/<citation\b.*?<\/citation>/su, '<citation><layout><text variable="citation-number"/></layout></citation>')
    .replaceAll(/<sort>.*?<\/sort>/gsu, '');
}

const bibtex = plugins.config.get('@bibtex').format;
bibtex.useIdAsLabel = true;
bibtex.asciiOnly = false;
bibtex.checkLabel = false;

export type StyleName = 'apa' | keyof typeof STYLES;

/** Locale of a language's words in references ("and", months): its own where there is one, American English else. */
const localeOf = (language: string): string =>
  csl.locales.list().find((locale) => locale === language || locale.startsWith(`${language}-`)) ?? 'en-US';

/** Markup of the bibliography around its single entry. */
const WRAPPER = /^\s*<div class="csl-bib-body">\s*<div[^>]*>(.*)<\/div>\s*<\/div>\s*$/su;

/** What was written already: most sources are cited on many pages. */
const references = new Map<string, string>();

/** One reference, as text in one line or as HTML for inside a block, its address a link. */
export function formatReference(item: CslItem, style: StyleName, language: string, format: 'text' | 'html'): string {
  const options = { template: style, lang: localeOf(language), format, hyperlinks: format === 'html' };
  const key = JSON.stringify([item, options]);
  const reference =
    references.get(key) ?? plugins.output.format('bibliography', [item], options).replace(WRAPPER, '$1').trim();
  references.set(key, reference);
  return reference;
}

/** A BibTeX entry under the item's id. */
export const formatBibtex = (item: CslItem): string => plugins.output.format('bibtex', [item]).trim();

/**
 * Reads the text of one BibTeX entry.
 * @throws SyntaxError whose message holds line and column within the text
 */
export const parseEntry = (text: string): BibtexEntry | undefined => plugins.input.data(text, '@bibtex/text')[0];

/** Names that have only a family name are institutions, as are names in double braces. */
const institution = (name: CslName): CslName =>
  name.given === undefined && name.family !== undefined ? { literal: name.family } : name;

/** An item as it is read: with a BibTeX entry's note and key. */
export interface ParsedItem extends CslItem {
  readonly note?: string;
  readonly 'citation-key'?: string;
}

/** A BibTeX entry as CSL. @throws SyntaxError when a value is not LaTeX that can be read */
export function toCsl(entry: BibtexEntry): ParsedItem | undefined {
  // The library has no types; it gives CSL-JSON, whose title may be missing.
  const item = plugins.input.chain(entry, { generateGraph: false })[0] as ParsedItem | undefined;
  return item && { ...item, ...(item.author && { author: item.author.map(institution) }) };
}
