import type { PublishedChart } from '../published.ts';
import { escapeXml } from '../recorder/svg.ts';
import { views } from './views.ts';

/** What an author looks at: the four views of a chart below one another with its words, loaded anew every two seconds. */
export function sheet({ id, words }: PublishedChart): string {
  const figures = views.map(
    ({ name, scheme }) =>
      `<figure data-scheme="${scheme}"><figcaption>${name}</figcaption><img src="${name}.svg" alt=""></figure>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<title>${escapeXml(id)}</title>
<style>
  body { margin: 1rem; font: 15px/1.4 Arial, sans-serif; }
  figure { display: inline-block; vertical-align: top; margin: 0 1rem 1rem 0; }
  img { display: block; border: 1px solid #bbb; }
</style>
<h1>${escapeXml(words.title)}</h1>
<p>${escapeXml(words.subtitle)}</p>
${figures.join('\n')}
</html>
`;
}
