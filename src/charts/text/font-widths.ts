/**
 * Advance widths of Arial and the fonts that share its metrics (Liberation
 * Sans, Arimo), in thousandths of an em: width → the characters so wide.
 */
export const widths: readonly (readonly [width: number, characters: string])[] = [
  [191, "'"],
  [222, 'ijl‘’'],
  [260, '|'],
  [278, ' !,./:;I[\\]ft\u00a0·ÌÍÎÏìíîï'],
  [333, '()-`r¡¨“”'],
  [334, '{}'],
  [350, '•'],
  [355, '"'],
  [389, '*'],
  [400, '°'],
  [500, 'Jcksvxyzçýÿ'],
  [549, '±÷≈≤≥'],
  [556, '#$0123456789?L_abdeghnopqu£§«»àáâãäåèéêëðñòóôõöùúûü–'],
  [584, '+<=>~×−'],
  [611, 'FTZß'],
  [667, '&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝ'],
  [722, 'CDHNRUwÇÑÙÚÛÜ'],
  [778, 'GOQÒÓÔÕÖ'],
  [833, 'Mm'],
  [889, '%æ'],
  [944, 'W'],
  [1000, '—…→'],
];
