/** A mistake that an author can make in the second book: what is changed, and what the build says to it. */
export interface Mistake {
  readonly name: string;
  readonly file: string;
  /** A change of one text for another, a new text or bytes for the whole file, or the file taken away. */
  readonly change: readonly [from: string, to: string] | { readonly whole: string | Uint8Array } | 'removed';
  /** All that the build says, as `line: message` under the file it names. */
  readonly says: string;
}

const chapter = 'content/chapters/en/water/two-companies.mdx';
const pump = 'content/chapters/en/water/index.mdx';
const book = 'content/book/en.yaml';
const term = 'content/glossary/en/cholera.yaml';
const table = 'content/datasets/deaths-by-supply.csv';
const description = 'content/datasets/deaths-by-supply.yaml';
const tableWords = 'content/datasets/en/deaths-by-supply.yaml';
const chart = 'content/charts/deaths-by-supply.ts';
const chartWords = 'content/charts/en/deaths-by-supply.yaml';
const ledger = 'content/paper/en/houses.2.yaml';
const assignment = 'content/assignments/en/two-explanations.yaml';
const sources = 'content/sources.bib';
const permalinks = 'content/permalinks.json';

const ROWS = 'supply,houses,deaths,rate_per_10000\nsouthwark-vauxhall,40046,1263,315\nlambeth,26107,98,37\n';
const LAST_ROW = 'rest-of-london,256423,1422,59\n';
const bytes = (text: string, encoding: BufferEncoding): Uint8Array => Buffer.from(text, encoding);

export const mistakes: readonly Mistake[] = [
  /* Files */
  { name: 'byte order mark', file: table, change: { whole: `\uFEFF${ROWS}${LAST_ROW}` }, says: '' },
  { name: 'CR LF', file: table, change: { whole: `${ROWS}${LAST_ROW}`.replaceAll('\n', '\r\n') }, says: '' },
  { name: 'not UTF-8', file: term, change: { whole: bytes('term: caf\u00e9\n', 'latin1') }, says: '' },
  { name: 'tab in YAML', file: description, change: ['  - { name: houses', '\t- { name: houses'], says: '' },
  { name: 'picture in content', file: 'content/charts/en/pump.png', change: { whole: bytes('89504e47', 'hex') }, says: '' },
  { name: 'oversized picture', file: 'public/pump.png', change: { whole: Buffer.alloc(2_400_000) }, says: '' },
  { name: 'misspelt folder', file: 'content/glosary/en/typhus.yaml', change: { whole: 'term: typhus\n' }, says: '' },
  { name: 'other ending', file: 'content/glossary/en/typhus.yml', change: { whole: 'term: typhus\n' }, says: '' },
  { name: 'name that is no address', file: 'content/glossary/en/Typhoid Fever.yaml', change: { whole: 'term: x\n' }, says: '' },
  { name: 'two pages for one address', file: 'content/chapters/en/water.mdx', change: { whole: '---\ntitle: Water\n---\n' }, says: '' },
  { name: 'address of a page of the site', file: 'content/chapters/en/charts.mdx', change: { whole: '---\ntitle: Water\n---\n' }, says: '' },
  { name: 'file missing in a language', file: 'content/glossary/he/cholera.yaml', change: 'removed', says: '' },
  { name: 'language without book', file: 'content/glossary/hu/cholera.yaml', change: { whole: 'term: kolera\n' }, says: '' },
  { name: 'language without words', file: 'src/words/he/index.ts', change: 'removed', says: '' },
  /* Fields */
  { name: 'broken frontmatter', file: chapter, change: ["title: 'Two companies", "title: 'Two' companies"], says: '' },
  { name: 'frontmatter without end', file: chapter, change: ['related: [air]\n---\n', 'related: [air]\n'], says: '' },
  { name: 'unknown field', file: chapter, change: ['standfirst:', 'standfrist:'], says: '' },
  { name: 'field too many', file: term, change: ['kind: concept', 'kind: concept\nimage: pump.png'], says: '' },
  { name: 'missing field', file: chapterFieldMissing(), change: ['label: Two companies\n', ''], says: '' },
  { name: 'value that is none of the choices', file: term, change: ['kind: concept', 'kind: concpet'], says: '' },
  { name: 'number where a text belongs', file: term, change: ['term: cholera', 'term: 1854'], says: '' },
  { name: 'two fields of one name', file: term, change: ['kind: concept', 'kind: concept\nkind: place'], says: '' },
  { name: 'other language than the file', file: 'content/book/he.yaml', change: ['language: he', 'language: en'], says: '' },
  { name: 'date of another form', file: book, change: ['date: 1855', 'date: 1. 6. 1855'], says: '' },
  { name: 'too many words', file: chapterFieldMissing(), change: ['label: Two companies', 'label: Two companies that brought the same people water'], says: '' },
  { name: 'two gist statements', file: chapter, change: [/* the third */ '  - { id: gist-3, text: Its houses had far fewer deaths., paper: [houses.2], voice: author }\n', ''], says: '' },
  /* References */
  { name: 'unknown term', file: pump, change: ['(term:broad-street)', '(term:broad-stret)'], says: '' },
  { name: 'unknown chapter', file: chapter, change: ['(chapter:water#one-pump)', '(chapter:watr#one-pump)'], says: '' },
  { name: 'unknown passage', file: chapter, change: ['(chapter:water#one-pump)', '(chapter:water#one-pum)'], says: '' },
  { name: 'unknown chart', file: chapter, change: ['<Chart id="deaths-by-supply" />', '<Chart id="deaths-by-suply" />'], says: '' },
  { name: 'unknown page', file: 'content/pages/en/home.mdx', change: ["second: { label: Side by side, to: 'page:compare' }", "second: { label: Side by side, to: 'page:compar' }"], says: '' },
  { name: 'unknown source', file: chartWords, change: ['sources: [snow-1855]', 'sources: [snow-1854]'], says: '' },
  { name: 'unknown section', file: chapter, change: ['paper: [houses]', 'paper: [house]'], says: '' },
  { name: 'unknown question in an assignment', file: assignment, change: ['question: two-companies-why', 'question: two-company-why'], says: '' },
  { name: 'unknown passage in an assignment', file: assignment, change: ['passage: air#vapors', 'passage: air#vapours'], says: '' },
  { name: 'see-also that leads back', file: term, change: ['see: [broad-street]', 'see: [cholera]'], says: '' },
  { name: 'move that goes in a circle', file: permalinks, change: ['"moved": {}', '"moved": { "terms": { "cholera": "typhus", "typhus": "cholera" } }'], says: '' },
  { name: 'vanished id', file: pump, change: ['^good-habit ours', '^better-habit ours'], says: '' },
  /* Text of chapters */
  { name: 'duplicate id', file: pump, change: ['^already-fewer pump.1', '^one-pump pump.1'], says: '' },
  { name: 'duplicate question', file: pump, change: ['id: broad-street-handle', 'id: air-begins'], says: '' },
  { name: 'block without marker', file: chapter, change: ['\n^counted houses.2 author', ''], says: '' },
  { name: 'block without voice', file: chapter, change: ['^counted houses.2 author', '^counted houses.2'], says: '' },
  { name: 'unknown voice', file: chapter, change: ['^counted houses.2 author', '^counted houses.2 autor'], says: '' },
  { name: 'block without paragraph', file: chapter, change: ['^counted houses.2 author', '^counted author'], says: '' },
  { name: 'three paragraphs at a block', file: chapter, change: ['^counted houses.2 author', '^counted houses.2 houses.1 pump.1 author'], says: '' },
  { name: 'unknown paragraph', file: chapter, change: ['^counted houses.2 author', '^counted houses.3 author'], says: '' },
  { name: 'paragraph that nothing explains', file: book, change: ['title: Broad Street, paragraphs: 1', 'title: Broad Street, paragraphs: 2'], says: '' },
  { name: 'heading skipped', file: chapter, change: ['### What the count', '#### What the count'], says: '' },
  { name: 'script', file: chapter, change: ['<Note>', '<script>alert(1)</script>\n\n<Note>'], says: '' },
  { name: 'import', file: chapter, change: ['<Note>', "import x from './x.js'\n\n<Note>"], says: '' },
  { name: 'unknown component', file: chapter, change: ['<Chart id=', '<Graph id='], says: '' },
  { name: 'tag that is not closed', file: chapter, change: ['</Note>\n', ''], says: '' },
  { name: 'expression', file: chapter, change: ['every 10,000 houses', 'every {count} houses'], says: '' },
  { name: 'external image', file: chapter, change: ['<Note>', '![A pump](https://example.org/pump.png)\n^a-pump ours\n\n<Note>'], says: '' },
  { name: 'link that runs a script', file: chapter, change: ['(term:water-companies)', '(javascript:alert(1))'], says: '' },
  { name: 'link that runs a script, in a data file', file: term, change: ['a bacterium that', 'a [bacterium](javascript:alert%281%29) that'], says: '' },
  { name: 'HTML in a data file', file: term, change: ['a bacterium that', 'a <b>bacterium</b> that'], says: '' },
  { name: 'external image in a data file', file: term, change: ['a bacterium that', 'a ![bacterium](https://example.org/x.png) that'], says: '' },
  { name: 'bold', file: chapter, change: ['the same streets. Rich', 'the **same** streets. Rich'], says: '' },
  { name: 'number that is not the paper’s', file: chapter, change: ['there were 315 with', 'there were 351 with'], says: '' },
  { name: 'eight words of the paper', file: chapter, change: ['Snow counted the deaths', 'There were three hundred thousand people of both sexes, of every age. Snow counted the deaths'], says: '' },
  /* The ledger */
  { name: 'claim whose block is gone', file: ledger, change: ['block: water/two-companies#counted', 'block: water/two-companies#count'], says: '' },
  { name: 'claim’s figure that no block has', file: ledger, change: ["'315'", "'316'"], says: '' },
  { name: 'unknown speaker', file: ledger, change: ['speaker: author', 'speaker: other'], says: '' },
  /* Data */
  { name: 'wrong column', file: table, change: ['rate_per_10000', 'rate_per_1000'], says: '' },
  { name: 'number as 1.234,5', file: table, change: ['40046', '"40.046,0"'], says: '' },
  { name: 'value that the column does not know', file: table, change: ['\nlambeth,', '\nlambert,'], says: '' },
  { name: 'empty cell', file: table, change: ['26107,98,', '26107,,'], says: '' },
  { name: 'duplicate row', file: table, change: { whole: `${ROWS}lambeth,26107,98,37\n` }, says: '' },
  { name: 'cell too many', file: table, change: ['98,37', '98,37,1'], says: '' },
  { name: 'quotation mark that is not closed', file: table, change: ['lambeth', '"lambeth'], says: '' },
  { name: 'dataset without description', file: description, change: 'removed', says: '' },
  { name: 'missing unit', file: tableWords, change: ['death: deaths, ', ''], says: '' },
  { name: 'missing label of a value', file: tableWords, change: ['lambeth: Lambeth, ', ''], says: '' },
  { name: 'unknown source of a dataset', file: description, change: ['sources: [snow-1855]', 'sources: [snow-1885]'], says: '' },
  /* Charts */
  { name: 'chart without source', file: chartWords, change: ['sources: [snow-1855]', 'sources: []'], says: '' },
  { name: 'chart without text alternative', file: chartWords, change: ['summary: Three bars. Southwark and Vauxhall 315, Lambeth 37, the rest of London 59.\n', ''], says: '' },
  { name: 'label that is missing', file: chartWords, change: ["labels: { value: '{value}' }\n", ''], says: '' },
  { name: 'gap that nothing fills', file: chartWords, change: ["labels: { value: '{value}' }", "labels: { value: '{valu}' }"], says: '' },
  { name: 'dataset that a chart does not have', file: chart, change: ["dataset: 'deaths-by-supply'", "dataset: 'deaths-by-suply'"], says: '' },
  { name: 'column that a chart does not have', file: chart, change: ["value: 'rate_per_10000'", "value: 'rate_per_1000'"], says: '' },
  { name: 'claim that the data do not bear out', file: table, change: ['98,37', '98,67'], says: '' },
  { name: 'reader’s word in code', file: chart, change: ["print: () => 'value'", "print: () => 'Deaths here'"], says: '' },
  /* The bibliography and the registry */
  { name: 'invalid BibTeX', file: sources, change: ['publisher = {John Churchill},', 'publisher = {John Churchill}'], says: '' },
  { name: 'source without year', file: sources, change: ['  year      = {1855},\n', ''], says: '' },
  { name: 'two sources with one key', file: sources, change: ['@book{snow-1855,', '@misc{snow-1855, title = {X}, year = {1850}}\n\n@book{snow-1855,'], says: '' },
  { name: 'registry that is not JSON', file: permalinks, change: ['"moved": {},', '"moved": {}'], says: '' },
];

function chapterFieldMissing(): string {
  return chapter;
}
