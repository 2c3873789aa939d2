const LINK = /\[([^\]]+)\]\(([^)\s]*)\)/gu;

/** A line of a data file without its marks: links lose their targets, emphasis its asterisks. */
export const plainMarkdown = (text: string): string => text.replace(LINK, '$1').replace(/\*([^*]+)\*/gu, '$1');

/** Targets of the links in a line of a data file: `term:mara`. */
export const linksIn = (text: string): string[] => [...text.matchAll(LINK)].map(([, , target = '']) => target);
