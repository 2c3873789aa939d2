import { pathToFileURL } from 'node:url';
import { mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { blockMarkers, languageOf } from '../../../src/markdown/block-markers.ts';
import { world } from '../../support/chapter.ts';

/** The module that a chapter's body becomes, with the attributes its elements get. */
async function compile(body: string, file = '/x/content/chapters/en/introduction.mdx'): Promise<string> {
  const fileURL = pathToFileURL(file);
  const mdastPlugins = [blockMarkers(() => world)];
  return (await mdxToJs(body, { fileURL, mdastPlugins, features: { gfm: { footnotes: false } } })).code;
}

describe('blockMarkers', () => {
  it('turns the marker of a paragraph into attributes and takes it out of the text', async () => {
    const code = await compile('Text.\n^two-tools us-drugs.2 us-drugs.3 washington');
    expect(code).toContain('"two-tools"');
    expect(code).toContain('"us-drugs.2 us-drugs.3"');
    expect(code).toContain('"washington"');
    expect(code).not.toContain('^two-tools');
  });

  it('gives the lone marker after a list to the list and leaves no empty paragraph', async () => {
    const code = await compile('- one\n- two\n\n^tools-list us-drugs.2 author');
    expect(code).toMatch(/ul, \{[^}]*"tools-list"/u);
    expect(code).not.toContain('_components.p,');
    expect(code).not.toContain('^tools-list');
  });

  it('throws the first line and the text of every mistake', async () => {
    const mistakes = compile('Fine.\n^fine ours\n\nNo marker.\n\nBad.\n^bad autor');
    await expect(mistakes).rejects.toMatchObject({ line: 4 });
    await expect(mistakes).rejects.toThrow(/line 4: the paragraph “No marker\.”[\s\S]*line 6: unknown voice “autor”/u);
  });

  it('leaves files that are no chapters alone', async () => {
    expect(await compile('Text without a marker.', '/x/elsewhere/readme.mdx')).toContain('Text without a marker.');
  });
});

describe('languageOf', () => {
  it.each([
    ['/x/content/chapters/en/us-perspective/drugs.mdx', 'en'],
    ['/x/content/pages/es/about.mdx', 'es'],
    ['/x/content/chapters/pt-BR/introduction.mdx', 'pt-BR'],
    ['/x/other/file.mdx', 'en'],
  ])('of %s is %s', (file, language) => {
    expect(languageOf(file)).toBe(language);
  });
});
