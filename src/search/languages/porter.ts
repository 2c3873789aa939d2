/**
 * The stemmer of M. F. Porter, “An algorithm for suffix stripping” (Program 14, 1980),
 * with his two later departures (-logi, -bli), for folded English words.
 */
const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
/** The paper’s measure m, the number of vowel–consonant turns. */
const M_ABOVE_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`, 'u');
const M_IS_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`, 'u');
const M_ABOVE_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`, 'u');
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`, 'u');
const ENDS_CVC = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`, 'u');

const STEP_2 = new Map(
  Object.entries({
    ational: 'ate',
    tional: 'tion',
    enci: 'ence',
    anci: 'ance',
    izer: 'ize',
    bli: 'ble',
    alli: 'al',
    entli: 'ent',
    eli: 'e',
    ousli: 'ous',
    ization: 'ize',
    ation: 'ate',
    ator: 'ate',
    alism: 'al',
    iveness: 'ive',
    fulness: 'ful',
    ousness: 'ous',
    aliti: 'al',
    iviti: 'ive',
    biliti: 'ble',
    logi: 'log',
  }),
);
const STEP_3 = new Map(
  Object.entries({ icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' }),
);
const STEP_4 = /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|(?<=[st])ion|ou|ism|ate|iti|ous|ive|ize)$/u;

/** Replaces the longest listed ending whose stem has a measure above 0. */
function replaceEnding(word: string, endings: ReadonlyMap<string, string>): string {
  for (let start = 1; start < word.length; start++) {
    const replacement = endings.get(word.slice(start));
    if (replacement === undefined) continue;
    const stem = word.slice(0, start);
    return M_ABOVE_0.test(stem) ? stem + replacement : word;
  }
  return word;
}

function withoutEdOrIng(word: string): string {
  const agreed = /^(.+)eed$/u.exec(word);
  if (agreed) return M_ABOVE_0.test(agreed[1] ?? '') ? word.slice(0, -1) : word;
  const stem = /^(.+)(?:ed|ing)$/u.exec(word)?.[1];
  if (stem === undefined || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/u.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/u.test(stem)) return stem.slice(0, -1);
  return ENDS_CVC.test(stem) ? `${stem}e` : stem;
}

/** The stem of an English word: `kidnappings` and `kidnapped` → `kidnap`. Words of one or two letters stay. */
export function porter(word: string): string {
  if (word.length < 3 || /\d/u.test(word)) return word;
  let stem = word.replace(/(?:(ss|i)es|([^s])s)$/u, '$1$2');
  stem = withoutEdOrIng(stem);
  if (stem.endsWith('y') && HAS_VOWEL.test(stem.slice(0, -1))) stem = `${stem.slice(0, -1)}i`;
  stem = replaceEnding(stem, STEP_2);
  stem = replaceEnding(stem, STEP_3);
  const shorter = STEP_4.exec(stem)?.[1];
  if (shorter !== undefined && M_ABOVE_1.test(shorter)) stem = shorter;
  if (stem.endsWith('e')) {
    const cut = stem.slice(0, -1);
    if (M_ABOVE_1.test(cut) || (M_IS_1.test(cut) && !ENDS_CVC.test(cut))) stem = cut;
  }
  return stem.endsWith('ll') && M_ABOVE_1.test(stem) ? stem.slice(0, -1) : stem;
}
