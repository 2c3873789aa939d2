/** Pictures for link previews: `/social/home.png`, `/social/us-perspective/drugs.png`. */
import type { APIRoute } from 'astro';
import { languageParam, languages } from '../../../book/languages.ts';
import type { Subject } from '../../../meta/social/drawing.ts';
import { socialPicture } from '../../../meta/social/picture.ts';
import { subjectsOf } from '../../../meta/social/subjects.ts';

export async function getStaticPaths() {
  const all = await Promise.all(
    languages.map(async (language) =>
      [...(await subjectsOf(language))].map(([id, subject]) => ({
        params: { lang: languageParam(language), id },
        props: { subject },
      })),
    ),
  );
  return all.flat();
}

export const GET: APIRoute<{ subject: Subject }> = async ({ props }) =>
  new Response(new Uint8Array(await socialPicture(props.subject)), { headers: { 'Content-Type': 'image/png' } });
