/** Names of the edition’s files in the output, below the prefix of its language. */
export const epubFile = 'edition.epub';
export const pdfFile = 'edition.pdf';
