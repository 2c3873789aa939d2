import { readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { expect, it } from 'vitest';

const { packages } = z
  .object({ packages: z.record(z.string(), z.object({ license: z.string().optional() })) })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const { devDependencies } = z
  .object({ devDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const readme = readFileSync('README.md', 'utf8');

/** Licences of everything installed, by their SPDX names. */
const KNOWN = [
  '(MIT AND Zlib)',
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND LGPL-3.0-or-later',
  'Apache-2.0 AND LGPL-3.0-or-later AND MIT',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  /* citeproc: sets citations while the site is built; no part of it is published. */
  'CPAL-1.0 OR AGPL-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT AND OFL-1.1',
  'MIT-0',
  'MPL-2.0',
  'OFL-1.1',
  'PSF-2.0',
  'Python-2.0',
];

/** Builds for other systems, whose licence is that of the package they are for. */
const isBuild = (name: string): boolean => /\/(?:@astrojs\/compiler-binding-|@pagefind\/)/u.test(name);

it('The README lists the licence of every dependency that is not under the MIT licence', () => {
  const rows = readme.slice(readme.indexOf('## Licences')).matchAll(/^\| ([^|`]+?) +\| ([^|]*`[^|]*)\|$/gmu);
  const listed = [...rows].flatMap(([, licence = '', names = '']) =>
    [...names.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => [name, licence]),
  );
  const named = Object.keys(devDependencies)
    .map((name) => [name, packages[`node_modules/${name}`]?.license])
    .filter(([, licence]) => licence !== 'MIT');
  expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(named));
  expect(listed).toHaveLength(named.length);
});

it('Nothing is installed under a licence that nobody has looked at', () => {
  const strange = Object.entries(packages).filter(
    ([name, { license }]) => name !== '' && !isBuild(name) && !KNOWN.includes(license ?? ''),
  );
  expect(strange.map(([name, { license }]) => `${name}: ${license ?? 'none'}`)).toEqual([]);
});
