/** What a page asks of the worker. */
export type Request =
  | {
      readonly ask: 'keep';
      /** Addresses of pages and files of this site. */
      readonly urls: readonly string[];
      /** The asking script’s own address: tells which build the page is of. */
      readonly from: string;
    }
  /** To keep the whole of every later build, too: all of this one is there. */
  | { readonly ask: 'whole' }
  | { readonly ask: 'remove' };

/** What became of a request to keep something. */
export interface Kept {
  readonly kept: readonly string[];
  /** What could not be kept: out of reach, or no longer of the build that the page is of. */
  readonly missing: readonly string[];
  /** The device has refused to keep more, now or a while ago. */
  readonly full: boolean;
}

/** Reads a message; undefined when it is not one of ours. */
export function readRequest(data: unknown): Request | undefined {
  if (typeof data !== 'object' || data === null || !('ask' in data)) return undefined;
  if (data.ask === 'remove' || data.ask === 'whole') return { ask: data.ask };
  if (data.ask !== 'keep' || !('urls' in data) || !Array.isArray(data.urls)) return undefined;
  const urls = data.urls.filter((url) => typeof url === 'string');
  return { ask: 'keep', urls, from: 'from' in data && typeof data.from === 'string' ? data.from : '' };
}
