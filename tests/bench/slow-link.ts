import { createServer } from 'node:http';
import { wireSize } from '../support/measure.ts';

/** Slow 4G, as Lighthouse has it: milliseconds until an answer begins, bytes a second for all answers together. */
const LATENCY = 150;
const THROUGHPUT = 204_800;

/* Search in Node puts another in its place, which reads files only. */
const overHttp = globalThis.fetch;

/** What came over the link so far. */
export interface Sent {
  readonly requests: number;
  /** After Brotli 11, or as they are where that is less. */
  readonly bytes: number;
}

export interface Link {
  readonly url: string;
  readonly sent: () => Sent;
  readonly stop: () => Promise<void>;
}

/**
 * Puts a slow link before a server. A browser's own throttle would leave out its workers, and would count files as they
 * lie on the disk; here a file takes the time that it takes compressed.
 * @param origin - the server's address
 */
export async function slowLink(origin: string): Promise<Link> {
  const sent = { requests: 0, bytes: 0 };
  const sizes = new Map<string, number>();
  /* When all that is on its way will have come. */
  let isFree = 0;
  const server = createServer((request, response) => {
    const asked = performance.now();
    const address = request.url ?? '/';
    const answer = async (): Promise<void> => {
      const { status, headers, body } = await read(new URL(address, origin));
      const size = sizes.get(address) ?? wireSize(body);
      sizes.set(address, size);
      sent.requests += 1;
      sent.bytes += size;
      const due = Math.max(asked + LATENCY, isFree) + (size / THROUGHPUT) * 1000;
      isFree = due;
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
      response.writeHead(status, headers).end(body);
    };
    answer().catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The link has no port.');
  return {
    url: `http://localhost:${address.port}/`,
    sent: () => ({ ...sent }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function read(url: URL): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const response = await overHttp(url);
  return {
    status: response.status,
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
    body: Buffer.from(await response.arrayBuffer()),
  };
}
