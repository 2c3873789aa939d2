/** What an address answered. */
export interface Answer {
  /** HTTP status, or what stood in the way of one: `ENOTFOUND`, `TimeoutError`. */
  readonly status: number | string;
  /** Where it led, if elsewhere. */
  readonly to?: string;
}

/** `unsure`: the server is there, but tells programs nothing; a person has to look. */
export type Verdict = 'fine' | 'moved' | 'unsure' | 'dead';

/** Unauthorized, forbidden, method not allowed, not acceptable, too many requests, legal reasons; 999 is not of the standard. */
const UNSURE = [401, 403, 405, 406, 429, 451, 999];

export function verdictOf({ status, to }: Answer): Verdict {
  if (typeof status === 'string') return 'dead';
  if (UNSURE.includes(status)) return 'unsure';
  if (status >= 400) return 'dead';
  return to === undefined ? 'fine' : 'moved';
}

/** Whether no answer came at all, not even an error of the server’s. */
export const isSilent = ({ status }: Answer): boolean => typeof status === 'string';

/** `fetch` hides the system’s error in its cause. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : error.name;
}

/**
 * Asks an address for its head, and for its body where a server gives no head.
 * @param timeout - for each of the two, in milliseconds
 */
export async function ask(url: string, timeout: number): Promise<Answer> {
  const request = async (method: 'HEAD' | 'GET'): Promise<Answer> => {
    try {
      const response = await fetch(url, { method, signal: AbortSignal.timeout(timeout) });
      await response.body?.cancel();
      return { status: response.status, ...(response.redirected && { to: response.url }) };
    } catch (error) {
      return { status: nameOf(error) };
    }
  };
  const head = await request('HEAD');
  return isSilent(head) || Number(head.status) >= 400 ? request('GET') : head;
}

/** Does the same with each item, a few at a time. @returns the results in the items’ order */
export async function forEach<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const rest = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of rest) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
