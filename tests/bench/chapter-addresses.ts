import { pagesOf } from '../support/site.ts';

const CHAPTERS = /^\/(?:introduction|us-perspective|latin-american-perspective|recommendations)\//u;

/** Addresses of the built site's chapters, sorted. */
export const chapterAddresses = (): string[] => pagesOf().filter((page) => CHAPTERS.test(page));
