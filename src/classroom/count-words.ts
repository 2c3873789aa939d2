/** Counts words as a reader would: runs of characters between white space. The schemas count so too; this one brings no schema with it. */
export const countWords = (text: string): number => text.split(/\s+/u).filter(Boolean).length;
