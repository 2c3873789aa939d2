import { record, reference } from '../../citation/cite.ts';
import { datePartsOf, shortName, type CslItem } from '../../citation/csl.ts';
import type { Work } from './citations.ts';

/** An item in every style; `mla` names in a mention what MLA's list begins with. */
export function workOf(item: CslItem, key: string, language: string, mla: string): Work {
  const [author] = item.author ?? [];
  const name = author ? shortName(author) : mla;
  return {
    references: {
      apa: reference(item, 'apa', language),
      mla: reference(item, 'mla', language),
      chicago: reference(item, 'chicago', language),
      bibtex: record(item, 'bibtex'),
      ris: record(item, 'ris'),
    },
    item: { ...item },
    key,
    authors: { apa: name, mla, chicago: name },
    year: String(datePartsOf(item.issued)[0] ?? ''),
  };
}
