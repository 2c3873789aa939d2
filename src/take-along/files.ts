/** Names of the edition’s files in the output, below the prefix of its language. */
export const epubFile = 'edition.epub';
export const pdfFile = 'edition.pdf';

/** The most chapters that are typeset: about 10 pages and 25 MB of memory each, of which a small machine has 2 GB. */
const PRINTED = 80;

/** Whether an edition has a PDF. @param chapters - how many it has, pages of parts among them */
export const isPrinted = (chapters: number): boolean => chapters <= PRINTED;
