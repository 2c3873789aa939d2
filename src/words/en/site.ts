/** Words of every page: masthead, footer, theme. */
export const site = {
  skip: 'Skip to the text',
  parts: 'Parts',
  search: 'Search',
  compare: 'Compare',
  charts: 'Charts',
  glossary: 'Glossary',
  sources: 'Sources',
  paperMap: 'Paper map',
  teach: 'For teachers',
  about: 'About',
  home: 'Home',
  more: 'Also here',
  theme: 'Theme',
  themes: { auto: 'As the device', light: 'Light', dark: 'Dark' },
  edition: (number: number, date: string) => `Edition ${number}, ${date}`,
  licence: 'Words and charts: CC BY 4.0. Code: MIT. The paper belongs to its publisher and is not reproduced here.',
  explains: (author: string, publisher: string, date: string) =>
    `An independent guide to a paper by ${author} (${publisher}, ${date}).`,
  breadcrumbs: 'You are here',
  top: 'Back to the top',
  languages: 'Languages',
} as const;
