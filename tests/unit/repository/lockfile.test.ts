import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, it } from 'vitest';

const { packages } = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), optionalDependencies: z.record(z.string(), z.string()).optional() }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

/** Where npm finds a package for another one: in its own folder, else in the nearest above. */
function versionFor(owner: string, name: string): string | undefined {
  const folders = owner.split('/node_modules/');
  const places = folders.map((_, depth) => folders.slice(0, folders.length - depth).join('/node_modules/'));
  return [...places.map((place) => `${place}/node_modules/${name}`), `node_modules/${name}`]
    .map((key) => packages[key]?.version)
    .find((version) => version !== undefined);
}

/* An incomplete lock file is written where a registry lacks a package for another system, and `npm ci` then refuses it. */
it('The lock file holds the packages of every system, so that “npm ci” works everywhere', () => {
  const missing = Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, range]) => {
        const version = versionFor(owner, name);
        return version === undefined || (/^\d/u.test(range) && version !== range);
      })
      .map(([name, range]) => `${name}@${range} for ${owner}`),
  );
  expect(missing).toEqual([]);
});
