import type { APIRoute } from 'astro';
import { chaptersOf, type Chapter } from '../../../book/entries.ts';
import { languageParam, languages } from '../../../book/languages.ts';
import { citableOf } from '../../../classroom/share/citable.ts';

export async function getStaticPaths() {
  const all = await Promise.all(
    languages.map(async (language) =>
      (await chaptersOf(language)).map((chapter) => ({
        params: { lang: languageParam(language), chapter: chapter.id },
        props: { chapter, language },
      })),
    ),
  );
  return all.flat();
}
export const GET: APIRoute<{ chapter: Chapter; language: string }> = async ({ props: { chapter, language } }) =>
  new Response(JSON.stringify(await citableOf(chapter, language)));
