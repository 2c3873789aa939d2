/** What stands at the end of a block: `^two-tools us-drugs.2 washington`. */
export interface Marker {
  readonly id: string;
  /** Paragraphs of the paper, none to two. */
  readonly paper: readonly string[];
  readonly voice: string;
  /** Where the marker begins in the text, including the white space before it. */
  readonly start: number;
}

const MARKER = /(?:^|\s+)\^([a-z0-9-]+)((?:[ \t]+[a-z-]+\.\d+)*)[ \t]+([a-z-]+)[ \t]*$/u;
const LEFTOVER = /(?:^|\s)\^[\w-]+/u;

/**
 * Reads the marker that closes a block's text.
 * @returns the marker, or undefined when the text ends without one
 */
export function parseMarker(text: string): Marker | undefined {
  const match = MARKER.exec(text);
  if (!match) return undefined;
  const [, id = '', labels = '', voice = ''] = match;
  return { id, paper: labels.split(/\s+/u).filter(Boolean), voice, start: match.index };
}

/** Whether a text holds something that looks like a marker but was not read as one. */
export const hasLeftoverMarker = (text: string): boolean => LEFTOVER.test(text);
