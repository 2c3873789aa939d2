/** Before any test: installs what several tests need, so that they don’t do it at the same time. */
import { thisMachine } from './browser.ts';
import { epubcheck, missing, poppler } from './packages.ts';
import { caddy, nginx } from './servers.ts';

export default function prepare(): void {
  const all = [nginx, caddy, epubcheck, poppler] as const;
  const [first] = nginx.files;
  missing(
    { files: [first, ...all.flatMap(({ files }) => files)], packages: all.flatMap(({ packages }) => packages) },
    thisMachine(),
  );
}
