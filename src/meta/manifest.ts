import { address } from '../book/address.ts';
import type { BookData } from '../schemas/book.ts';
import { icons } from './icons.ts';

type Edition = Pick<BookData, 'title' | 'description' | 'language' | 'direction'>;

/**
 * A web app manifest, its addresses below the site's base path.
 * @param paper - the page's colour, for the app's frame
 * @returns JSON
 * @see https://www.w3.org/TR/appmanifest/
 */
export function manifest({ title, description, language, direction }: Edition, paper: string): string {
  const start = address('/', language);
  const app = {
    id: start,
    name: title,
    short_name: title,
    description,
    lang: language,
    dir: direction,
    start_url: start,
    scope: address('/'),
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    categories: ['education', 'books'],
    icons: [
      { src: address('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...icons
        .filter(({ purpose }) => purpose !== undefined)
        .map(({ file, size, purpose }) => ({
          src: address(`/${file}`),
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
    ],
  };
  return `${JSON.stringify(app, null, 2)}\n`;
}
