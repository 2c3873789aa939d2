import { readFileSync } from 'node:fs';
import type { Hue } from '../../schemas/book.ts';

/** Light colours of the site that a picture needs, as hexadecimal literals. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly hues: Readonly<Record<Hue, { readonly strong: string; readonly wash: string }>>;
}

/**
 * The palette from the stylesheet that declares it, so that pictures change with the site.
 * @param css - text of `src/styles/tokens.css`
 * @throws Error naming a token that is not there
 */
export function paletteFrom(css: string): Palette {
  const light = (token: string): string => {
    const value = new RegExp(`--${token}:\\s*light-dark\\((#[0-9a-f]{6})`, 'iu').exec(css)?.[1];
    if (value === undefined)
      throw new Error(`src/styles/tokens.css: no colour “--${token}: light-dark(#…, #…)”, which pictures need`);
    return value;
  };
  const hue = (name: Hue) => ({ strong: light(name), wash: light(`${name}-wash`) });
  return {
    paper: light('paper'),
    ink: light('ink'),
    soft: light('soft'),
    line: light('line'),
    hues: { first: hue('first'), second: hue('second'), third: hue('third') },
  };
}

/** The palette of this site. */
export const lightPalette = (): Palette => paletteFrom(readFileSync('src/styles/tokens.css', 'utf8'));
