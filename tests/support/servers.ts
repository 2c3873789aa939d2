/** The servers that `hosting/` has configurations for, run with these very files. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Program } from './packages.ts';
import { answers, freePort } from './ports.ts';

/** Where the configurations say that the site lies. */
const PLACE = '/srv/two-agendas';
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

export interface Served {
  /** Folder in which the addresses begin. */
  readonly root: string;
  /** File that the build writes for the server; may be another than the one in the folder. */
  readonly rules: string;
  /** Serves over TLS, with this certificate and key. */
  readonly tls?: { readonly certificate: string; readonly key: string };
}

export interface Server extends Program {
  readonly name: string;
  /** The file in the output folder that is for this server. */
  readonly rules: string;
  /** What a server is started with. @param folder - for its own files */
  readonly command: (served: Served, port: number, folder: string) => readonly string[];
}

const write = (folder: string, name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};

const isRoot = process.getuid?.() === 0;

export const nginx: Server = {
  name: 'nginx',
  rules: '_nginx.conf',
  files: ['/usr/sbin/nginx', BROTLI],
  packages: ['nginx-light', 'libnginx-mod-http-brotli-static'],
  command({ root, rules, tls }, port, folder) {
    const secure =
      tls &&
      ` ssl; ssl_certificate ${tls.certificate}; ssl_certificate_key ${tls.key}; error_page 497 =301 https://$host:${port}$request_uri`;
    const site = readFileSync('hosting/nginx.conf', 'utf8')
      .replace('listen 80', `listen 127.0.0.1:${port}${secure ?? ''}`)
      .replace(`${PLACE}/_nginx.conf`, rules)
      .replace(`root ${PLACE}`, `root ${root}`);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
      (kind) => `${kind}_temp_path ${folder}/${kind};`,
    );
    const all = [
      isRoot ? 'user root;' : '',
      `load_module ${BROTLI};`,
      `pid ${folder}/pid;`,
      'daemon off;',
      'error_log stderr;',
      'events {}',
      `http { access_log off; ${temporary.join(' ')} include ${write(folder, 'site.conf', site)}; }`,
    ];
    return ['/usr/sbin/nginx', '-e', 'stderr', '-p', folder, '-c', write(folder, 'nginx.conf', `${all.join('\n')}\n`)];
  },
};

export const caddy: Server = {
  name: 'Caddy',
  rules: '_Caddyfile',
  files: ['/usr/bin/caddy'],
  packages: ['caddy'],
  command({ root, rules }, port, folder) {
    const site = readFileSync('hosting/Caddyfile', 'utf8')
      .replace('example.org', `http://localhost:${port}`)
      .replace(`${PLACE}/_Caddyfile`, rules)
      .replace(`root * ${PLACE}`, `root * ${root}`);
    return [
      '/usr/bin/caddy',
      'run',
      '--adapter',
      'caddyfile',
      '--config',
      write(folder, 'Caddyfile', `{\n\tadmin off\n\tauto_https off\n}\n${site}`),
    ];
  },
};

/**
 * Starts a server on a free port.
 * @returns its origin, and how to stop it
 * @throws Error with what it said when it does not answer
 */
export async function start(server: Server, served: Served): Promise<{ origin: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'server-'));
  const port = await freePort();
  const [program = '', ...parameters] = server.command(served, port, folder);
  const running = spawn(program, parameters, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  for (const stream of [running.stdout, running.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = new Promise<void>((resolve) => running.once('exit', resolve));
  const stop = async () => {
    running.kill();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const origin = `${served.tls ? 'https' : 'http'}://localhost:${port}`;
  for (let attempt = 0; attempt < 100; attempt++) {
    if (running.exitCode !== null) break;
    if (await answers(port)) return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop();
  throw new Error(`${server.name} does not answer:\n${said}`);
}
