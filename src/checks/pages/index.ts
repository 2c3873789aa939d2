import { ownWords } from '../own-words/own-words.ts';
import type { PaperRuns } from '../own-words/list.ts';
import type { Problem } from '../problem.ts';
import { addresses } from './addresses.ts';
import { alternatives } from './alternatives.ts';
import { blocks, type Names } from './blocks.ts';
import { headings } from './headings.ts';
import { ids, idsOf } from './ids.ts';
import { links, linksOf, type Linked, type Site } from './links.ts';
import { readPage } from './page.ts';
import { textsOf } from './texts.ts';

export interface Expectations extends Site {
  readonly names: Names;
  readonly paper: PaperRuns;
  /** Whether a page is made to stand in a frame on another site, without the title and table of a page. */
  readonly isFramed: (address: string) => boolean;
}

/**
 * Everything that is wrong in the built site.
 * @param read - text of a file below the output folder; asked for one after the other
 */
export function checkPages(read: (file: string) => string, site: Expectations): Problem[] {
  const problems = addresses([...site.files]);
  const linked: Linked[] = [];
  for (const file of site.files) {
    if (file.endsWith('.html')) {
      const page = readPage(file, read(file));
      const isFramed = site.isFramed(page.address);
      problems.push(
        ...ids(page),
        ...headings(page, isFramed),
        ...alternatives(page, isFramed),
        ...blocks(page, site.names),
        ...ownWords({ file: page.address, texts: textsOf(page) }, site.paper, 'without lines'),
      );
      linked.push({ address: page.address, ids: new Set(idsOf(page)), links: linksOf(page) });
    } else if (/\.(?:json|md|txt|csv|svg|xml|bib|ris|webmanifest)$/u.test(file)) {
      problems.push(...ownWords({ file: `/${file}`, texts: [plain(file, read(file))] }, site.paper, 'without lines'));
    }
  }
  return [...problems, ...links(linked, site)];
}

const plain = (file: string, text: string): string =>
  /\.(?:svg|xml)$/u.test(file) ? text.replaceAll(/<[^>]*>/gu, ' ') : text;
