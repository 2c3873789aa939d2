/** Before any test: installs what several tests need, so that they don’t do it at the same time. */
import { thisMachine } from './browser.ts';
import { missing } from './packages.ts';
import { caddy, nginx } from './servers.ts';

export default function prepare(): void {
  missing({ files: [...nginx.files, ...caddy.files], packages: [...nginx.packages, ...caddy.packages] }, thisMachine());
}
