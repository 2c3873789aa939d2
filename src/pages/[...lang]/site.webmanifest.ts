/** The site as an app of a device's home screen, once a language. */
import type { APIRoute } from 'astro';
import { bookOf } from '../../book/entries.ts';
import { languagePaths } from '../../book/languages.ts';
import { manifest } from '../../meta/manifest.ts';
import { lightPalette } from '../../meta/social/palette.ts';

export const getStaticPaths = languagePaths;

export const GET: APIRoute<{ language: string }> = async ({ props: { language } }) =>
  new Response(manifest(await bookOf(language), lightPalette().paper), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
