import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cartridgeFiles, type Version } from '../../src/classroom/exports/cartridge.ts';
import type { Course, CourseWords } from '../../src/classroom/exports/course.ts';
import { zip } from '../../src/classroom/exports/zip.ts';

const words: CourseWords = {
  read: 'To read',
  answer: 'To answer',
  open: 'Open',
  discussion: 'Questions',
  due: '',
  by: 'Page',
};
const course: Course = {
  key: 'n-abc',
  language: 'en',
  title: 'Ünder <siege> & "co"',
  instructions: ['Read <script>alert(1)</script> & answer.'],
  link: 'https://example.org/assignment/#1.abc',
  parts: [
    { kind: 'reading', title: 'One & all', address: 'https://example.org/sea/#a' },
    { kind: 'reading', title: 'Two', address: 'https://example.org/land/?a=1&b=2' },
    { kind: 'question', id: 'q', number: 1, text: 'Why <b>?', form: 'long', options: [] },
  ],
};

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
  text: string;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const unescape = (text: string): string =>
  text.replaceAll(/&[#\w]*;?/gu, (entity) => {
    const found = ENTITIES[entity];
    if (found === undefined) throw new Error(`unknown entity ${entity}`);
    return found;
  });

/** Reads XML strictly: one root, every element closed, no stray markup, no attribute twice. */
function parse(xml: string): Node {
  const stack: Node[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/u, '');
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+/gu)) {
    const top = stack.at(-1);
    if (!top) throw new Error('closed too often');
    const [, close] = /^<\/([\w:]+)>$/u.exec(token) ?? [];
    const [, open, attributes = '', empty] = /^<([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>$/u.exec(token) ?? [];
    if (close !== undefined) {
      if (close !== top.name) throw new Error(`</${close}> closes <${top.name}>`);
      stack.pop();
    } else if (open !== undefined) {
      const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/gu)].map(
        ([, name = '', value = '']) => [name, unescape(value)] as const,
      );
      if (new Set(pairs.map(([name]) => name)).size < pairs.length) throw new Error(`attribute twice in ${token}`);
      const node: Node = { name: open, attributes: Object.fromEntries(pairs), children: [], text: '' };
      top.children.push(node);
      if (empty !== '/') stack.push(node);
    } else if (token.startsWith('<')) throw new Error(`not markup: ${token}`);
    else top.text += unescape(token);
  }
  const [root] = stack;
  if (stack.length !== 1 || root?.children.length !== 1 || !root.children[0]) throw new Error('not one closed root');
  return root.children[0];
}

const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
];
const one = (node: Node, name: string): Node => {
  const [found, ...more] = all(node, name);
  if (!found || more.length > 0) throw new Error(`not one <${name}>`);
  return found;
};

describe.each(['1.1', '1.3'] satisfies Version[])('Common Cartridge %s', (version) => {
  const files = cartridgeFiles(course, words, version);
  const file = (name: string): string => files.get(name) ?? '';
  const manifest = parse(file('imsmanifest.xml'));

  it('says its version in the first 500 bytes, the namespace first', () => {
    const v = version === '1.1' ? 'v1p1' : 'v1p3';
    expect(file('imsmanifest.xml').slice(0, 500)).toContain(
      `<manifest xmlns="http://www.imsglobal.org/xsd/imscc${v}/imscp_v1p1"`,
    );
    expect(one(manifest, 'schemaversion').text).toBe(`${version}.0`);
    expect(manifest.children.map(({ name }) => name)).toEqual(['metadata', 'organizations', 'resources']);
  });

  it('has one rooted organization; every item but the root has a title', () => {
    const organization = one(manifest, 'organization');
    expect(organization.attributes['structure']).toBe('rooted-hierarchy');
    const [root, ...more] = organization.children;
    expect(more).toEqual([]);
    const items = all(organization, 'item');
    expect(root && items.filter((item) => !item.children.some(({ name }) => name === 'title'))).toEqual([root]);
  });

  it('lists each file once, shows each resource once, and no identifier is used twice', () => {
    const resources = all(manifest, 'resource');
    const listed = all(manifest, 'file').map(({ attributes }) => attributes['href']);
    expect([...listed, 'imsmanifest.xml'].sort()).toEqual([...files.keys()].sort());
    const shown = all(manifest, 'item').flatMap(({ attributes }) => attributes['identifierref'] ?? []);
    expect(shown.sort()).toEqual(resources.map(({ attributes }) => attributes['identifier'] ?? '').sort());
    const ids = [manifest, ...all(manifest, 'item'), ...all(manifest, 'organization'), ...resources].map(
      ({ attributes }) => attributes['identifier'] ?? '',
    );
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/u);
  });

  it('gives links and topics one file and no href; pages and assignments the href of their file', () => {
    for (const { attributes, children } of all(manifest, 'resource')) {
      expect(children.map(({ name }) => name)).toEqual(['file']);
      const isPlain = /^ims(?:wl|dt)_/u.test(attributes['type'] ?? '');
      expect(attributes['href']).toBe(isPlain ? undefined : children[0]?.attributes['href']);
    }
  });

  it('links the assignment and every passage', () => {
    const links = [...files]
      .filter(([name]) => name.startsWith('links/'))
      .map(([, text]) => one(parse(text), 'url').attributes['href']);
    expect(links).toEqual([course.link, 'https://example.org/sea/#a', 'https://example.org/land/?a=1&b=2']);
  });

  it('is XML that can be read, with names in ASCII', () => {
    for (const [name, text] of files) {
      expect(name).toMatch(/^[\w./-]+$/u);
      if (name.endsWith('.xml')) expect(() => parse(text)).not.toThrow();
    }
    expect(one(manifest, 'lomimscc:string').text).toBe(course.title);
  });

  it('asks the questions as HTML in which nothing typed is markup', () => {
    const name = [...files.keys()].find((each) => /^(?:topics|assignments)\//u.test(each)) ?? '';
    const html = one(parse(file(name)), 'text').text;
    expect(html).toContain('Why &lt;b&gt;?');
    expect(html).toContain('&lt;script&gt;');
    expect(html).not.toMatch(/<script|<b>/u);
    expect(name.startsWith(version === '1.1' ? 'topics/' : 'assignments/')).toBe(true);
  });

  it('is the same to the byte whenever and wherever it is made', () => {
    const bytes = zip(files);
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    expect(zip(cartridgeFiles(course, words, version))).toEqual(bytes);
    process.env['TZ'] = zone;
    expect(Object.keys(unzipSync(bytes))).toEqual([...files.keys()]);
    expect(strFromU8(unzipSync(bytes)['imsmanifest.xml'] ?? new Uint8Array())).toBe(file('imsmanifest.xml'));
  });
});

it('tells Canvas how to hand in, and uses no file that changes how Canvas imports', () => {
  const files = cartridgeFiles(course, words, '1.3');
  const name = [...files.keys()].find((each) => each.startsWith('assignments/')) ?? '';
  const assignment = parse(files.get(name) ?? '');
  expect(one(assignment, 'extensions').attributes['platform']).toBe('canvas.instructure.com');
  expect(one(assignment, 'submission_types').text).toBe('online_text_entry');
  expect([...files.keys()].some((each) => each.includes('course_settings'))).toBe(false);
});
