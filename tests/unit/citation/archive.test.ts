import { describe, expect, it } from 'vitest';
import { readArchived } from '../../../src/citation/archive.ts';
import { readBibliography } from '../../../src/citation/bibliography.ts';
import { record, reference } from '../../../src/citation/cite.ts';

const ORIGINAL = 'http://www.example.org/report.html';
const COPY = `https://web.archive.org/web/20060909005024/${ORIGINAL}`;

describe('An archived address', () => {
  it.each([
    COPY,
    'https://web.archive.org/web/20060909005024/http://www.example.org:80/report.html',
    'https://web.archive.org/web/20060909005024/https://www.example.org/report.html/',
    'https://wayback.archive-it.org/1234/20060909005024/http://www.example.org/report.html',
  ])('%s is a copy of the source’s', (url) => {
    expect(readArchived(url, ORIGINAL)).toEqual({ url, date: '2006-09-09' });
  });

  it.each([
    [COPY, undefined, 'no url'],
    [COPY.replace('https:', 'http:'), ORIGINAL, 'none'],
    [`https://web.archive.org/web/2006*/${ORIGINAL}`, ORIGINAL, 'none'],
    [`https://web.archive.org/web/${ORIGINAL}`, ORIGINAL, 'none'],
    [COPY.replace('web.archive.org', 'archive.example'), ORIGINAL, 'outside the public archives'],
    [COPY, 'http://www.example.org/another.html', 'of another page'],
    [COPY.replace('20060909', '20061399'), ORIGINAL, 'a day that is none'],
  ])('%s for %s is refused', (url, original, problem) => {
    expect(readArchived(url, original)).toContain(problem);
  });
});

describe('A source with an archived address', () => {
  const entry = (archived: string) =>
    `@online{k, author = {{WOLA}}, title = {Gangs}, year = {2006}, url = {${ORIGINAL}}, archived = {${archived}}}`;

  it('has its copy and keeps it in records, but not in references', () => {
    const [source] = readBibliography(entry(COPY), 'sources.bib');
    if (!source) throw new Error('no source was read');
    expect(source.archived).toEqual({ url: COPY, date: '2006-09-09' });
    expect(reference(source.csl, 'apa')).toContain(ORIGINAL);
    expect(reference(source.csl, 'apa')).not.toContain('archive');
    expect(record(source.csl, 'ris')).toContain(`AV  - ${COPY}\r\n`);
    expect(record(source.csl, 'csl-json')).toContain(COPY);
    const bibtex = record(source.csl, 'bibtex');
    expect(bibtex).toContain(`archived = {${COPY}}`);
    expect(readBibliography(bibtex, 'again.bib')[0]).toMatchObject({ url: ORIGINAL, archived: source.archived });
  });

  it('ends the build when it is wrong, with line and entry', () => {
    expect(() => readBibliography(`\n${entry('https://example.org/')}`, 'sources.bib')).toThrow(
      /^sources\.bib:2: the entry “k” has an archived address that is none/u,
    );
  });
});
