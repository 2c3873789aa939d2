import { questionsOf, readingsOf, type Course, type CourseWords } from './course.ts';
import { escape } from './escape.ts';
import { htmlBody, htmlPage } from './html.ts';

/** Versions of Common Cartridge: 1.1 is what every platform takes, 1.3 knows assignments. */
export type Version = '1.1' | '1.3';

/** A resource of a package and the item that shows it. */
interface Resource {
  readonly id: string;
  readonly title: string;
  readonly type: string;
  readonly file: string;
  readonly content: string;
  /** Links and topics may have no `href`; pages and assignments have that of their file. */
  readonly hasHref: boolean;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const short = (version: Version): string => `v${version.replace('.', 'p')}`;
const ims = (version: Version, name: string): string => `http://www.imsglobal.org/xsd/imscc${short(version)}/${name}`;
const lom = (version: Version, name: string): string => `http://ltsc.ieee.org/xsd/imscc${short(version)}/LOM/${name}`;

/** A web link (Common Cartridge, section 4.6). */
function link(id: string, title: string, url: string, version: Version): Resource {
  const type = `imswl_xml${short(version)}`;
  return {
    id,
    title,
    type,
    file: `links/${id}.xml`,
    content: `${DECLARATION}<webLink xmlns="${ims(version, `imswl_${short(version)}`)}">\n  <title>${escape(title)}</title>\n  <url href="${escape(url)}" target="_blank"/>\n</webLink>\n`,
    hasHref: false,
  };
}

/** A discussion topic. Importers read its text as HTML, whatever it says of itself: so HTML it is, and escaped once more for XML. */
function topic(id: string, title: string, html: string, version: Version): Resource {
  return {
    id,
    title,
    type: `imsdt_xml${short(version)}`,
    file: `topics/${id}.xml`,
    content: `${DECLARATION}<topic xmlns="${ims(version, `imsdt_${short(version)}`)}">\n  <title>${escape(title)}</title>\n  <text texttype="text/html">${escape(html)}</text>\n</topic>\n`,
    hasHref: false,
  };
}

/** An assignment (extension resource 1.0, from 1.3 on), with what Canvas wants to know besides. */
function assignment(id: string, title: string, html: string): Resource {
  return {
    id,
    title,
    type: 'assignment_xmlv1p0',
    file: `assignments/${id}.xml`,
    content: [
      `${DECLARATION}<assignment xmlns="http://www.imsglobal.org/xsd/imscc_extensions/assignment" identifier="${id}">`,
      `  <title>${escape(title)}</title>`,
      `  <text texttype="text/html">${escape(html)}</text>`,
      '  <gradable>false</gradable>',
      '  <submission_formats>\n    <format type="html"/>\n  </submission_formats>',
      '  <extensions platform="canvas.instructure.com">',
      `    <assignment xmlns="http://canvas.instructure.com/xsd/cccv1p0" identifier="${id}-canvas">`,
      `      <title>${escape(title)}</title>`,
      '      <submission_types>online_text_entry</submission_types>',
      '    </assignment>\n  </extensions>\n</assignment>\n',
    ].join('\n'),
    hasHref: true,
  };
}

function resourcesOf(course: Course, words: CourseWords, version: Version): Resource[] {
  const { key, title } = course;
  const id = (name: string): string => `${key}-${name}`;
  const page: Resource = {
    id: id('page'),
    title: words.by,
    type: 'webcontent',
    file: `pages/${id('page')}.html`,
    content: htmlPage(course, words),
    hasHref: true,
  };
  const hasQuestions = questionsOf(course).length > 0;
  const asked = htmlBody(course, words, 3);
  return [
    link(id('open'), `${words.open}: ${title}`, course.link, version),
    page,
    ...readingsOf(course).map((reading, index) =>
      link(id(`read-${index + 1}`), reading.title, reading.address, version),
    ),
    ...(hasQuestions && version === '1.1'
      ? [topic(id('questions'), `${words.discussion}: ${title}`, asked, version)]
      : []),
    ...(hasQuestions && version === '1.3' ? [assignment(id('assignment'), title, asked)] : []),
  ];
}

const item = ({ id, title }: Resource): string =>
  `          <item identifier="item-${id}" identifierref="${id}">\n            <title>${escape(title)}</title>\n          </item>\n`;
const resource = ({ id, type, file, hasHref }: Resource): string =>
  `    <resource identifier="${id}" type="${type}"${hasHref ? ` href="${file}"` : ''}>\n      <file href="${file}"/>\n    </resource>\n`;

/** `imsmanifest.xml`. `xmlns` stands first: Moodle looks for it in the first 500 bytes. */
function manifest({ key, title, language }: Course, resources: readonly Resource[], version: Version): string {
  return `${DECLARATION}<manifest xmlns="${ims(version, 'imscp_v1p1')}" xmlns:lom="${lom(version, 'resource')}" xmlns:lomimscc="${lom(version, 'manifest')}" identifier="${key}-manifest">
  <metadata>
    <schema>IMS Common Cartridge</schema>
    <schemaversion>${version}.0</schemaversion>
    <lomimscc:lom>
      <lomimscc:general>
        <lomimscc:title>
          <lomimscc:string language="${escape(language)}">${escape(title)}</lomimscc:string>
        </lomimscc:title>
      </lomimscc:general>
    </lomimscc:lom>
  </metadata>
  <organizations>
    <organization identifier="${key}-organization" structure="rooted-hierarchy">
      <item identifier="${key}-root">
        <item identifier="${key}-module">
          <title>${escape(title)}</title>
${resources.map(item).join('')}        </item>
      </item>
    </organization>
  </organizations>
  <resources>
${resources.map(resource).join('')}  </resources>
</manifest>
`;
}

/**
 * The files of a Common Cartridge, by path, the manifest first. Nothing in them depends on
 * when or where they are made. Structure after what importers read: links, a page,
 * and the questions as a topic (1.1) or an assignment (1.3).
 */
export function cartridgeFiles(course: Course, words: CourseWords, version: Version): Map<string, string> {
  const resources = resourcesOf(course, words, version);
  return new Map([
    ['imsmanifest.xml', manifest(course, resources, version)],
    ...resources.map(({ file, content }) => [file, content] as const),
  ]);
}
