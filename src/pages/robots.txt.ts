/** What crawlers may read: everything; pages that stay out of search engines say so themselves. */
import type { APIRoute } from 'astro';
import { absolute, address } from '../book/address.ts';
import { robots } from '../meta/robots.ts';

export const GET: APIRoute = () =>
  new Response(robots(absolute(address('/sitemap-index.xml'))), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
