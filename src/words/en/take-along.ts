/** Words of the edition as a book to take along. */
export const takeAlong = {
  contents: 'Contents',
  about: 'About this edition',
  index: 'Index',
  indexHow: 'Terms, and the chapters that use them.',
  indexPages: 'Terms, and the pages that use them; in bold the page that explains them.',
  source: 'The paper',
  cover: 'Cover',
  accessibility:
    'Every chart is a picture with its content as alternative text, and its figures follow it in a table. Headings, lists and tables are marked as such; the language of foreign words is given.',
  /** Where a link of the printed book leads: “(p. 41)”. */
  page: 'p. {n}',
  take: {
    title: 'Take it along',
    how: 'The whole edition as one file, with charts, notes, glossary, sources and an index: for reading apps and e-readers, or for print.',
    epub: 'Download the book (EPUB)',
    pdf: 'Download for print (PDF, A4)',
  },
} as const;
