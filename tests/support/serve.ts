import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves a folder below a sub-path, as any static host does.
 * @param port - 0 for any that is free
 * @param heard - told of every request
 * @returns its address, and how to stop it
 */
export async function serve(
  folder: string,
  base: string,
  port = 0,
  heard: (request: IncomingMessage) => void = () => undefined,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const fileFor = (pathname: string): string | undefined => {
    if (!pathname.startsWith(base)) return undefined;
    const file = path.join(
      folder,
      decodeURIComponent(pathname.slice(base.length)),
      pathname.endsWith('/') ? 'index.html' : '',
    );
    return existsSync(file) && statSync(file).isFile() ? file : undefined;
  };
  const server = createServer((request, response) => {
    heard(request);
    const file = fileFor(new URL(request.url ?? '/', 'http://localhost').pathname);
    const shown = file ?? path.join(folder, '404.html');
    response.writeHead(file ? 200 : 404, { 'content-type': TYPES[path.extname(shown)] ?? 'application/octet-stream' });
    response.end(existsSync(shown) ? readFileSync(shown) : undefined);
  });
  await new Promise<void>((resolve) => {
    server.listen(port, 'localhost', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://localhost:${address.port}${base}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
