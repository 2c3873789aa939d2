/** The books, and what they are made of. */
export { readEdition } from './edition.ts';
export { makeEpub } from './epub/book.ts';
export { makePdf } from './pdf/make.ts';
