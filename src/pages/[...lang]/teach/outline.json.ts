import type { APIRoute } from 'astro';
import { languagePaths } from '../../../book/languages.ts';
import { outlineOf } from '../../../classroom/outline.ts';

export const getStaticPaths = languagePaths;
export const GET: APIRoute<{ language: string }> = async ({ props }) =>
  new Response(JSON.stringify(await outlineOf(props.language)));
