import type { ErrorCode } from 'yaml';

/** What the parser means, where its own words help only those who know how it works. */
const MEANINGS: Partial<Record<ErrorCode, string>> = {
  DUPLICATE_KEY: 'this field stands here twice',
  TAB_AS_INDENT: 'is indented with a tab; YAML takes spaces only, two a level',
  BAD_INDENT: 'is indented otherwise than the fields beside it',
  MISSING_CHAR: 'something is not closed or not parted: a quotation mark, a bracket, a comma or a colon',
  BLOCK_AS_IMPLICIT_KEY: 'a text with a colon in it must stand in quotation marks',
  UNEXPECTED_TOKEN:
    'goes on after the text should have ended; a text with quotation marks in it stands in the other kind',
};

/** Why a file is no YAML, for its author. @param message - the parser’s, with the place in the file at its end */
export const yamlMessage = (code: ErrorCode, message: string): string =>
  MEANINGS[code] ?? `cannot be read: ${message.split('\n', 1)[0]?.replace(/ at line \d+, column \d+:?$/u, '') ?? ''}`;
