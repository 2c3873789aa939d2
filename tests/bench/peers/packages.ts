import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Version of a package in a `node_modules`. @param folder - that holds the `node_modules` */
export function versionOf(folder: string, name: string): string {
  const file = path.join(folder, 'node_modules', name, 'package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
  return version;
}

/** What the sites beside this one are made with, in exact versions; Astro's and Pagefind's are this project's own. */
export const packages = {
  astro: versionOf('.', 'astro'),
  pagefind: versionOf('.', 'pagefind'),
  '@astrojs/starlight': '0.42.4',
  vitepress: '1.6.4',
} as const;

/** Installs packages into a folder of their own. @returns whether it succeeded */
export function install(folder: string, wanted: Readonly<Record<string, string>>): boolean {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const names = Object.entries(wanted).map(([name, version]) => `${name}@${version}`);
  const options = ['--prefix', folder, '--save-exact', '--no-audit', '--no-fund', '--loglevel=error'];
  return spawnSync('npm', ['install', ...options, ...names], { cwd: folder, stdio: 'inherit' }).status === 0;
}
