import { absolute, address, base } from '../../book/address.ts';
import { bookOf, type Chapter } from '../../book/entries.ts';
import { chapterItem, paperItem } from '../../citation/citable.ts';
import { storageKey } from '../../reader/storage-key.ts';
import { words } from '../../words/index.ts';
import { ADDRESS, KEY, type Citable } from './citations.ts';
import { workOf } from './work.ts';

/** Everything that the browser needs to cite a passage of a chapter, the chapter, and the paper. */
export async function citableOf(chapter: Chapter, language: string): Promise<Citable> {
  const { paper } = await bookOf(language);
  const own = await chapterItem(chapter, language);
  const known = absolute(address(`/${chapter.id}/`, language));
  const behind = await paperItem(language);
  const { citation, share } = words(language);
  return {
    words: share,
    names: { ...citation.styles, ...citation.formats },
    ...(known !== undefined && { address: known }),
    builder: address('/teach/', language),
    inbox: storageKey(base, 'assignment-inbox'),
    chapter: workOf({ ...own, id: KEY, URL: ADDRESS }, own.id, language, `“${chapter.label}”`),
    paper: workOf(behind, behind.id, language, paper.family),
    sections: Object.fromEntries(paper.sections.map(({ id, title }) => [id, title])),
  };
}
