import type { ComponentName } from '../markdown/components.ts';
import Chart from './ChapterChart.astro';
import Derived from './ChapterDerived.astro';
import Chain from './Chain.astro';
import Evidence from './Evidence.astro';
import Link from './Link.astro';
import List from './List.astro';
import Note from './Note.astro';
import OrderedList from './OrderedList.astro';
import Other from './Other.astro';
import Paragraph from './Paragraph.astro';
import Quote from './Quote.astro';
import Table from './Table.astro';
import Timeline from './Timeline.astro';

/** What renders each thing an author may write: Markdown's own blocks and the named components. */
export const authoring = {
  p: Paragraph,
  ul: List,
  ol: OrderedList,
  table: Table,
  blockquote: Quote,
  a: Link,
  ...({ Note, Evidence, Other, Chart, Derived, Timeline, Chain } satisfies Record<ComponentName, unknown>),
};
