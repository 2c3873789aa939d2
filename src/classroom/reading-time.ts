/** Words an adult reads silently in a minute (Brysbaert 2019: 238 for nonfiction). */
const WORDS_PER_MINUTE = 238;

/** Whole minutes that so many words take to read; at least one. */
export const minutesFor = (words: number): number => Math.max(1, Math.round(words / WORDS_PER_MINUTE));
