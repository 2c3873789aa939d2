/** A number in digits, with its separators; `9/11` is one. */
const NUMERAL = /\d+(?:[.,/\u00A0\u202F]\d+)*/gu;
/** What stands between groups of three digits. */
const THOUSANDS = /[.,\u00A0\u202F](?=\d{3}(?!\d))/gu;

/**
 * The numerals of a text as they compare: `156,000` is 156000, `25%` and `25 percent`
 * are 25, `the 1990s` are 1990. A comma that is left is a decimal one.
 */
export const numeralsIn = (text: string): string[] =>
  (text.match(NUMERAL) ?? []).map((numeral) => numeral.replace(THOUSANDS, '').replace(',', '.'));
