import { chapter } from './chapter.ts';
import { charts } from './charts.ts';
import { citation } from './citation.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import { site } from './site.ts';

/** English. */
export const en = { site, chapter, pages, charts, citation, search } as const;
