import { z } from 'astro/zod';

/** The Internet Archive’s answer to where it has a copy: https://archive.org/help/wayback_api.php. */
export const AVAILABLE = 'https://archive.org/wayback/available';

const answer = z.object({
  archived_snapshots: z.object({
    closest: z.object({ available: z.boolean(), status: z.string(), timestamp: z.string() }).optional(),
  }),
});

/**
 * Asks the Internet Archive for the copy of an address that is nearest to a day.
 * @param day - digits: `2008`, `20081031`
 * @param timeout - in milliseconds
 * @returns the copy’s address; undefined when there is none of a page that was in order
 * @throws Error when the archive cannot be asked
 */
export async function nearestCopy(
  url: string,
  day: string,
  timeout: number,
  api: string = AVAILABLE,
): Promise<string | undefined> {
  const query = new URLSearchParams({ url, timestamp: day });
  const response = await fetch(`${api}?${query.toString()}`, { signal: AbortSignal.timeout(timeout) });
  if (!response.ok) throw new Error(`${api} answers ${response.status}`);
  const { closest } = answer.parse(await response.json()).archived_snapshots;
  return closest?.available === true && closest.status === '200'
    ? `https://web.archive.org/web/${closest.timestamp}/${url}`
    : undefined;
}
