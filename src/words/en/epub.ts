/** Words of the edition as a book to take along. */
export const epub = {
  contents: 'Contents',
  about: 'About this edition',
  index: 'Index',
  indexHow: 'Terms, and the chapters that use them.',
  source: 'The paper',
  cover: 'Cover',
  accessibility:
    'Every chart is a picture with its content as alternative text, and its figures follow it in a table. Headings, lists and tables are marked as such; the language of foreign words is given.',
  take: {
    title: 'Take it along',
    how: 'The whole edition as one file, with charts, notes, glossary, sources and an index, for reading apps and e-readers.',
    download: 'Download the book (EPUB)',
  },
} as const;
