import { fileURLToPath } from 'node:url';
import { defineMdastPlugin, type MdastPluginDefinition } from 'satteri';
import { loneMarker } from './blocks.ts';
import { checkChapter } from './check-chapter.ts';
import type { Known } from './known.ts';
import { parseMarker, type Marker } from './marker.ts';

/** Attributes of a marked block in the HTML: `id`, `data-paper`, `data-voice`. */
const attributes = ({ id, paper, voice }: Marker): Record<string, string> => ({
  id,
  ...(paper.length > 0 && { 'data-paper': paper.join(' ') }),
  'data-voice': voice,
});

/** The language of a content file, from its path: `…/chapters/en/…`. */
export const languageOf = (file: string): string =>
  /[\\/]content[\\/][a-z-]+[\\/]([a-z]{2,3}(?:-[A-Za-z]+)?)[\\/]/u.exec(file)?.[1] ?? 'en';

/**
 * Turns the marker at the end of each block into `id`, `data-paper` and
 * `data-voice`, after checking the whole file.
 * @param known - the ids that a file of this language may refer to
 * @throws Error with line and column of the first mistake and the text of all
 */
export const blockMarkers =
  (known: (language: string) => Known) =>
  ({ fileURL }: { readonly fileURL: URL | undefined }): MdastPluginDefinition | undefined => {
    const file = fileURL ? fileURLToPath(fileURL) : '';
    if (!/[\\/]content[\\/](?:chapters|pages)[\\/]/u.test(file)) return undefined;
    return defineMdastPlugin({
      name: 'block-markers',
      options: { position: true },
      before(root) {
        const problems = checkChapter(root, known(languageOf(file)));
        const [first] = problems;
        if (!first) return;
        const message = problems.map(({ line, message: text }) => `line ${line}: ${text}`).join('\n');
        throw Object.assign(new Error(message), { line: first.line, column: 1 });
      },
      paragraph(node, context) {
        const lone = loneMarker(node);
        const parent = context.parent(node);
        if (lone) {
          const host = parent.children[(context.indexOf(node) ?? 0) - 1];
          if (host) context.setProperty(host, 'data', { hProperties: attributes(lone) });
          context.removeNode(node);
          return;
        }
        const last = node.children.at(-1);
        const marker = last?.type === 'text' ? parseMarker(last.value) : undefined;
        if (!marker || last?.type !== 'text') return;
        context.setProperty(node, 'data', { hProperties: attributes(marker) });
        context.setProperty(last, 'value', last.value.slice(0, marker.start));
      },
      heading(node, context) {
        const last = node.children.at(-1);
        const marker = last?.type === 'text' ? parseMarker(last.value) : undefined;
        if (!marker || last?.type !== 'text') return;
        context.setProperty(node, 'data', { hProperties: attributes(marker) });
        context.setProperty(last, 'value', last.value.slice(0, marker.start));
      },
    });
  };
