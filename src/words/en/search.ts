/** Words of the search page and dialog. */
export const search = {
  title: 'Search',
  standfirst:
    'Type what you call it: a name, a place, a question. Every hit is a passage, a chart or a glossary entry.',
  description: 'Search the chapters, charts and glossary, or look through every term and heading.',
  noScript:
    'Searching needs JavaScript. Everything that can be found is listed below: every chapter with its headings, and every term from A to Z.',
  label: 'Search this site',
  key: '/',
  close: 'Close search',
  help: 'Arrow keys move through suggestions and results, Enter opens one, Escape closes.',
  loading: 'Searching…',
  count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
  shown: (shown: number, count: number) =>
    shown < count ? `${count} results, ${shown} shown` : count === 1 ? '1 result' : `${count} results`,
  suggested: 'Suggestions',
  suggestions: (count: number) =>
    count === 1 ? '1 suggestion: arrow down reaches it.' : `${count} suggestions: arrow down reaches them.`,
  recent: 'Searched for on this device:',
  forget: 'Forget these',
  hits: 'Results',
  more: (count: number) => `Show ${count} more`,
  page: 'Open these results as a page',
  parts: 'Perspective',
  kinds: 'Kind',
  kind: { chapter: 'Chapters', chart: 'Charts', term: 'Glossary' },
  kindOf: { chapter: 'Chapter', chart: 'Chart', term: 'Glossary' },
  none: (query: string) => `Nothing here about “${query}”.`,
  noneFiltered: 'No result with these filters.',
  clear: 'Remove the filters',
  missing: (words: string) => `Not found on this site: ${words}.`,
  widened: 'Also searched for',
  corrected: (typed: string, meant: string) => `This site does not have “${typed}”; these are results for “${meant}”.`,
  narrower: 'Search instead for',
  similar: 'Words of this site that look like it:',
  glossary: 'Look through the glossary',
  error:
    'Search could not be loaded. Check the connection and try again; the glossary and its list of places to read work without it.',
  retry: 'Try again',
  chapters: 'Chapters and their headings',
  terms: 'Terms from A to Z',
} as const;
