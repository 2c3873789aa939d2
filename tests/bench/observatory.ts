import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { thisMachine } from '../support/browser.ts';
import { missing } from '../support/packages.ts';
import { nginx, start } from '../support/servers.ts';
import { dist } from '../support/site.ts';

const SCANNER = '@mdn/mdn-http-observatory@1.4.8';
/** A+ begins at 100; what a static site can have without a preloaded domain is 130. */
const GOAL = 120;

/**
 * Asks the scanner about a host. The list of preloaded domains, which it would download, stays empty: nobody has
 * preloaded `localhost`.
 */
const SCAN = `
import { writeFileSync } from 'node:fs';
writeFileSync('node_modules/@mdn/mdn-http-observatory/conf/hsts-preload.json', '{}');
const { scan } = await import('@mdn/mdn-http-observatory/src/index.js');
const { scan: { score, grade }, tests } = await scan(process.argv[2]);
for (const [name, { scoreModifier, result }] of Object.entries(tests))
  console.log(name.padEnd(32) + String(scoreModifier).padStart(4) + '  ' + result);
console.log('\\n' + score + ' points, ' + grade);
process.exitCode = score >= ${GOAL} ? 0 : 1;
`;

/**
 * Has MDN’s HTTP Observatory judge the built site, served by nginx over TLS with a certificate made for it. The scanner
 * is installed into a folder of its own and is no dependency of the project.
 */
export async function observatory(): Promise<void> {
  const lacking = missing(nginx, thisMachine());
  if (lacking !== undefined) throw new Error(`The scan ${lacking}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'observatory-'));
  const run = (command: string, parameters: readonly string[], env = {}, stdio: 'inherit' | 'pipe' = 'pipe') => {
    const { status, stderr } = spawnSync(command, parameters, { cwd: folder, env: { ...process.env, ...env }, stdio });
    if (status !== 0 && stdio === 'pipe') throw new Error(`${command} failed:\n${String(stderr)}`);
    return status ?? 1;
  };
  const tls = { certificate: path.join(folder, 'certificate.pem'), key: path.join(folder, 'key.pem') };
  const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
  run(
    'openssl',
    ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', ...subject].concat([
      '-keyout',
      tls.key,
      '-out',
      tls.certificate,
    ]),
  );
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(folder, 'scan.js'), SCAN);
  /* Without scripts: one of its dependencies would download certificates that only odd servers need. */
  run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', SCANNER]);
  const site = await start(nginx, { root: dist, rules: path.join(dist, nginx.rules), tls });
  process.exitCode = run(
    'node',
    ['scan.js', new URL(site.origin).host],
    { NODE_EXTRA_CA_CERTS: tls.certificate },
    'inherit',
  );
  await site.stop();
  rmSync(folder, { recursive: true });
}
