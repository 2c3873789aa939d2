import { builder } from './classroom-builder.ts';
import { share } from './classroom-share.ts';
import { student } from './classroom-student.ts';
import { chapter } from './chapter.ts';
import { charts } from './charts.ts';
import { citation } from './citation.ts';
import { offline } from './offline.ts';
import { pages } from './pages.ts';
import { search } from './search.ts';
import { site } from './site.ts';
import { takeAlong } from './take-along.ts';

/** English. */
const en = { site, chapter, pages, charts, citation, search, share, builder, student, offline, takeAlong } as const;

export default en;
