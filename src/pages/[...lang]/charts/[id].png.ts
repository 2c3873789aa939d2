import type { APIRoute } from 'astro';
import { pngOf } from '../../../charts/downloads/files.ts';
import { chartPaths } from '../../../charts/paths.ts';
import type { PublishedChart } from '../../../charts/published.ts';

export const getStaticPaths = chartPaths;
export const GET: APIRoute<{ chart: PublishedChart }> = async ({ props }) => new Response(await pngOf(props.chart));
