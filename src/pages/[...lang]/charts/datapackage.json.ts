import type { APIRoute } from 'astro';
import { languagePaths } from '../../../book/languages.ts';
import { dataPackageOf } from '../../../charts/downloads/files.ts';

export const getStaticPaths = languagePaths;
export const GET: APIRoute<{ language: string }> = async ({ props }) =>
  new Response(await dataPackageOf(props.language));
