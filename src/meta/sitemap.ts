import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { defaultLanguage, languages } from '../book/languages.ts';

/** Pages that no search engine should send a reader to: frames, tools without content, what is kept out of search. */
const LEFT_OUT = /\/(?:embed\/[^/]+\/|teach\/guide\/|search\/|assignment\/|offline\/|404(?:\/|\.html)?)$/u;

/** Whether a page belongs in the sitemap. @param page - its full address */
export const isListed = (page: string): boolean => !LEFT_OUT.test(new URL(page).pathname);

/**
 * The sitemap, with each page's other languages where there are any.
 * @param site - the site's own address; without it there is none, since a sitemap has only full addresses
 */
export const sitemapOf = (site: string | undefined): AstroIntegration[] =>
  site === undefined || site === ''
    ? []
    : [
        sitemap({
          filter: isListed,
          ...(languages.length > 1 && {
            i18n: {
              defaultLocale: defaultLanguage,
              locales: Object.fromEntries(languages.map((language) => [language, language])),
            },
          }),
        }),
      ];
