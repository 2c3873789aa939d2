/** Name of the edition’s book in the output, below the prefix of its language. */
export const bookFile = 'edition.epub';
