import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const runs = (command: string, args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/**
 * Makes sure that a program which comes as a package of Debian is there: installs it where that is allowed.
 * @param file - a file of the package
 * @returns undefined when it is there; else what to install
 */
export function missingPackage(file: string, ...packages: readonly string[]): string | undefined {
  if (existsSync(file)) return undefined;
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  if (mayInstall && (runs('apt-get', install) || (runs('apt-get', ['update']) && runs('apt-get', install))))
    if (existsSync(file)) return undefined;
  return `Install ${packages.join(' and ')} (packages of Debian) to run this test.`;
}
