/** A mistake that an author can make in the second book: what is changed, and what the build says to it. */
export interface Mistake {
  readonly name: string;
  readonly file: string;
  /** A change of one text for another, a new text or bytes for the whole file, or the file taken away. */
  readonly change: readonly [from: string, to: string] | { readonly whole: string | Uint8Array } | 'removed';
  /** All that the build says of it, under the file’s name. */
  readonly says: string;
  /** The file that the build names, where the mistake shows in another than it was made in. */
  readonly at?: string;
  /** What was looked at when the mistake was found. */
  readonly title?: 'Content' | 'Permalinks';
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

/** Those that are tried with a build each. */
export const mistakes: readonly Mistake[] = [
  /* Files */
  {
    name: 'byte order mark',
    file: table,
    change: { whole: `\uFEFF${ROWS}${LAST_ROW}` },
    says: 'line 1: begins with a byte order mark; save the file as UTF-8 without one (“no BOM”)',
  },
  {
    name: 'CR LF',
    file: table,
    change: { whole: `${ROWS}${LAST_ROW}`.replaceAll('\n', '\r\n') },
    says: 'line 1: ends with CR LF, as on Windows; save the file with LF at its lines’ ends',
  },
  {
    name: 'not UTF-8',
    file: term,
    change: { whole: bytes('term: caf\u00e9\n', 'latin1') },
    says: 'line 1: is not UTF-8; save the file as UTF-8 (is this “term: café”?)',
  },
  {
    name: 'tab in YAML',
    file: description,
    change: ['  - { name: houses', '\t- { name: houses'],
    says: 'line 3: is indented with a tab; YAML takes spaces only, two a level',
  },
  {
    name: 'oversized picture',
    file: 'public/pump.png',
    change: { whole: Buffer.alloc(2_400_000) },
    says: 'weighs 2,400 kB; expected at most 100 kB: make it smaller, or draw it as a chart',
  },
  {
    name: 'two pages for one address',
    file: 'content/chapters/en/water.mdx',
    change: { whole: '---\ntitle: Water\n---\n' },
    says: 'has the address /water/, which content/chapters/en/water.mdx has already; rename one of them',
    at: 'content/chapters/en/water/index.mdx',
  },
  {
    name: 'file missing in a language',
    file: 'content/glossary/he/cholera.yaml',
    change: 'removed',
    says: 'the file is missing; content/glossary/en/cholera.yaml is there, and all languages have the same files',
  },
  {
    name: 'language without book',
    file: 'content/glossary/hu/cholera.yaml',
    change: { whole: 'term: kolera\n' },
    says: 'the file is missing, and content/glossary/hu is there; every language has a book',
    at: 'content/book/hu.yaml',
  },
  /* Fields */
  {
    name: 'broken frontmatter',
    file: chapter,
    change: ["title: 'Two companies", "title: 'Two' companies"],
    says: 'line 2: a text with a colon in it must stand in quotation marks',
  },
  {
    name: 'unknown field',
    file: chapter,
    change: ['standfirst:', 'standfrist:'],
    says: 'line 4: unknown field “standfrist”; expected title, label, standfirst, description, part, order, paper, gist, objectives, questions, related, sources; did you mean “standfirst”?',
  },
  {
    name: 'missing field',
    file: chapter,
    change: ['label: Two companies\n', ''],
    says: 'line 2: “label”: the field is missing',
  },
  {
    name: 'value that is none of the choices',
    file: term,
    change: ['kind: concept', 'kind: concpet'],
    says: 'line 2: “kind”: expected one of actor, place, program, concept, found “concpet”; did you mean “concept”?',
  },
  /* References */
  {
    name: 'unknown term',
    file: pump,
    change: ['(term:broad-street)', '(term:broad-stret)'],
    says: 'line 24: unknown term “broad-stret”; did you mean “broad-street”?',
  },
  {
    name: 'unknown chapter',
    file: chapter,
    change: ['(chapter:water#one-pump)', '(chapter:watr#one-pump)'],
    says: 'line 31: unknown chapter “watr”; did you mean “water”?',
  },
  {
    name: 'unknown chart',
    file: chapter,
    change: ['<Chart id="deaths-by-supply" />', '<Chart id="deaths-by-suply" />'],
    says: 'line 42: <Chart>: unknown chart “deaths-by-suply”; did you mean “deaths-by-supply”?',
  },
  {
    name: 'unknown source',
    file: chartWords,
    change: ['sources: [snow-1855]', 'sources: [snow-1854]'],
    says: 'line 12: unknown source “snow-1854”; did you mean “snow-1855”?',
  },
  {
    name: 'unknown question in an assignment',
    file: assignment,
    change: ['question: two-companies-why', 'question: two-company-why'],
    says: 'line 7: unknown question “two-company-why”; did you mean “two-companies-why”?',
  },
  {
    name: 'see-also that leads back',
    file: term,
    change: ['see: [broad-street]', 'see: [cholera]'],
    says: 'line 6: “see”: “cholera” leads back to itself; name another or leave it out',
  },
  {
    name: 'move of something that is still there',
    file: permalinks,
    change: ['"moved": {}', '"moved": { "terms": { "cholera": "broad-street" } }'],
    says: 'the term “cholera” is said to have moved to “broad-street”, and is still there; take it out of "moved"',
    title: 'Permalinks',
  },
  {
    name: 'vanished id',
    file: pump,
    change: ['^good-habit ours', '^good-habits ours'],
    says: 'the passage “water#good-habit” was handed out and is gone; bring it back, or say where it went: "moved": { "passages": { "water#good-habit": "…" } }; did you mean “water#good-habits”?',
    at: 'content/permalinks.json',
    title: 'Permalinks',
  },
  /* Text of chapters */
  {
    name: 'duplicate id',
    file: pump,
    change: ['^already-fewer pump.1', '^one-pump pump.1'],
    says: 'line 28: the id ^one-pump stands already at line 24; every block needs its own',
  },
  {
    name: 'block without paragraph',
    file: chapter,
    change: ['^counted houses.2 author', '^counted author'],
    says: 'line 38: the block ^counted speaks as “author” but names no paragraph of the paper; add one, like “^counted air.1 author”',
  },
  {
    name: 'three paragraphs at a block',
    file: chapter,
    change: ['^counted houses.2 author', '^counted houses.2 houses.1 pump.1 author'],
    says: 'line 38: the block ^counted names 3 paragraphs of the paper; name at most two, or split it',
  },
  {
    name: 'unknown paragraph',
    file: chapter,
    change: ['^counted houses.2 author', '^counted houses.3 author'],
    says: 'line 38: unknown paragraph “houses.3” at ^counted; did you mean “houses.1”?',
  },
  {
    name: 'paragraph that nothing explains',
    file: book,
    change: ['title: Broad Street, paragraphs: 1', 'title: Broad Street, paragraphs: 2'],
    says: 'line 20: no block of a chapter explains “pump.2”, and content/paper/en/pump.2.yaml is missing; end one with a marker like “^its-id pump.2 author”',
  },
  {
    name: 'heading skipped',
    file: chapter,
    change: ['### What the count', '#### What the count'],
    says: 'line 36: the heading ^the-count has level 4; expected ## to ###',
  },
  {
    name: 'script',
    file: chapter,
    change: ['<Note>', '<script>alert(1)</script>\n\n<Note>'],
    says: 'line 29: unknown component <script>; expected one of Note, Evidence, Other, Chart, Derived, Timeline, Chain',
  },
  {
    name: 'external image',
    file: chapter,
    change: ['<Note>', '![A pump](https://example.org/pump.png)\n^a-pump ours\n\n<Note>'],
    says: 'line 29: images are not allowed; draw a chart in content/charts, which brings its text alternative and table',
  },
  {
    name: 'link that runs a script',
    file: chapter,
    change: ['(term:water-companies)', '(javascript:alert(1))'],
    says: 'line 24: the link “javascript:alert(1)” has no known scheme; write https:… or one of term:, chapter:, chart:, source:, paper:, lang:, page:',
  },
  {
    name: 'number that is not the paper’s',
    file: chapter,
    change: ['there were 315 with', 'there were 351 with'],
    says: 'line 38: ^counted says 351, which is no figure of houses.2 (the ledger has 10000, 315, 37, 59); correct it, record it with its claim, or let a voice of ours say it (“ours”); did you mean “315”?',
  },
  {
    name: 'eight words of the paper',
    file: chapter,
    change: [
      'Snow counted the deaths',
      'There were three hundred thousand people of both sexes, of every age. Snow counted the deaths',
    ],
    says: 'line 38: 8 words or more in a row are the paper’s own: “three hundred thousand people of both sexes of every age”; say it in other words',
  },
  /* The ledger */
  {
    name: 'way of asking whose block is gone',
    file: ledger,
    change: ['- block: water/two-companies#counted', '- block: water/two-companies#count'],
    says: 'line 9: asked: there is no block “water/two-companies#count”; did you mean “water/two-companies#counted”?',
  },
  {
    name: 'claim whose block is gone',
    file: ledger,
    change: ['block: water/two-companies#counted', 'block: water/two-companies#count'],
    says: 'line 7: claim rates: there is no block “water/two-companies#count”; did you mean “water/two-companies#counted”?',
  },
  /* Data */
  {
    name: 'wrong column',
    file: table,
    change: ['rate_per_10000', 'rate_per_1000'],
    says: 'line 1: unknown column “rate_per_1000”; expected supply, houses, deaths, rate_per_10000; did you mean “rate_per_10000”?',
  },
  {
    name: 'number as 1.234,5',
    file: table,
    change: ['40046', '"40.046,0"'],
    says: 'line 2: row 1, column “houses”: expected a whole number from 1 to 1000000, found “40.046,0”; did you mean “40046”?',
  },
  {
    name: 'duplicate row',
    file: table,
    change: { whole: `${ROWS}lambeth,26107,98,37\n` },
    says: 'line 4: row 3: supply “lambeth” stands already in line 3',
  },
  {
    name: 'missing unit',
    file: tableWords,
    change: ['death: deaths, ', ''],
    says: 'line 4: “units” says nothing of “death”',
  },
  /* Charts */
  {
    name: 'chart without source',
    file: chartWords,
    change: ['sources: [snow-1855]', 'sources: []'],
    says: 'line 12: “sources”: name at least one source',
  },
  {
    name: 'chart without text alternative',
    file: chartWords,
    change: ['summary: Three bars. Southwark and Vauxhall 315, Lambeth 37, the rest of London 59.\n', ''],
    says: 'line 1: “summary”: the field is missing',
  },
  {
    name: 'gap that nothing fills',
    file: chartWords,
    change: ["labels: { value: '{value}' }", "labels: { value: '{valu}' }"],
    says: '“{valu}” has a gap {valu}; what can stand there is {value}.',
  },
  /* The bibliography and the registry */
  {
    name: 'invalid BibTeX',
    file: sources,
    change: ['publisher = {John Churchill},', 'publisher = {John Churchill}'],
    says: 'line 5: the entry “snow-1855” lacks a comma at the end of the line before',
  },
  {
    name: 'registry that is not JSON',
    file: permalinks,
    change: ['"moved": {},', '"moved": {}'],
    says: "not JSON: Expected ',' or '}' after property value in JSON at position 18 (line 3 column 3)",
    title: 'Permalinks',
  },
];

/** More of the same, told by the same checks. */
export const furtherMistakes: readonly Mistake[] = [
  /* Files */
  {
    name: 'picture in content',
    file: 'content/charts/en/pump.png',
    change: { whole: bytes('89504e47', 'hex') },
    says: 'pictures have no place in content; draw a chart in content/charts, which brings its text alternative and table',
  },
  {
    name: 'other ending',
    file: 'content/glossary/en/typhus.yml',
    change: { whole: 'term: typhus\n' },
    says: 'nothing reads this file; expected content/glossary/<language>/<name>.yaml',
  },
  {
    name: 'name that is no address',
    file: 'content/glossary/en/Typhoid Fever.yaml',
    change: { whole: 'term: x\n' },
    says: '“Typhoid Fever” becomes an address; name it in lower case, words joined by hyphens, like “typhoid-fever”',
  },
  {
    name: 'address of a page of the site',
    file: 'content/chapters/en/charts.mdx',
    change: { whole: '---\ntitle: Water\n---\n' },
    says: 'has the address /charts/, but /charts/ is taken by a page of the site; rename it',
  },
  /* Fields */
  {
    name: 'frontmatter without end',
    file: chapter,
    change: ['related: [air]\n---\n', 'related: [air]\n'],
    says: 'line 1: the frontmatter is missing; the file begins with “---”, its fields and “---”',
  },
  {
    name: 'field too many',
    file: term,
    change: ['kind: concept', 'kind: concept\nimage: pump.png'],
    says: 'line 3: unknown field “image”; expected term, language, kind, aliases, definition, paper, see, source',
  },
  {
    name: 'number where a text belongs',
    file: term,
    change: ['term: cholera', 'term: 1854'],
    says: 'line 1: “term”: expected a text (in quotation marks if it looks like a number), found “1854”',
  },
  {
    name: 'other language than the file',
    file: 'content/book/he.yaml',
    change: ['language: he', 'language: en'],
    says: 'line 4: “language”: expected “he”, as the file is called, found “en”',
  },
  {
    name: 'date of another form',
    file: book,
    change: ['date: 1855', 'date: 1. 6. 1855'],
    says: 'line 15: “paper.date”: write a date as 2008, 2008-10 or 2008-10-31',
  },
  {
    name: 'too many words',
    file: chapter,
    change: ['label: Two companies', 'label: Two companies that brought the same people water'],
    says: 'line 3: “label”: use at most 5 words (this has 8)',
  },
  {
    name: 'two gist statements',
    file: chapter,
    change: [
      /* the third */ '  - { id: gist-3, text: Its houses had far fewer deaths., paper: [houses.2], voice: author }\n',
      '',
    ],
    says: 'line 10: “gist”: write the gist as exactly three statements',
  },
  /* References */
  {
    name: 'unknown section',
    file: chapter,
    change: ['paper: [houses]', 'paper: [house]'],
    says: 'line 8: unknown section “house”; did you mean “houses”?',
  },
  /* Text of chapters */
  {
    name: 'duplicate question',
    file: pump,
    change: ['id: broad-street-handle', 'id: air-begins'],
    says: 'line 15: the question “air-begins” stands already in content/chapters/en/air/index.mdx; its id must be its own on the whole site',
  },
  {
    name: 'block without marker',
    file: chapter,
    change: ['\n^counted houses.2 author', ''],
    says: 'line 38: the paragraph “Snow counted the deaths of the first seven we…” has no marker; end it with an id, a paragraph of the paper and a voice: “^its-id section.1 voice”',
  },
  {
    name: 'unknown voice',
    file: chapter,
    change: ['^counted houses.2 author', '^counted houses.2 autor'],
    says: 'line 38: unknown voice “autor” at ^counted; expected one of author, others, ours; did you mean “author”?',
  },
  {
    name: 'import',
    file: chapter,
    change: ['<Note>', "import x from './x.js'\n\n<Note>"],
    says: 'line 29: import and export are not allowed; the components are there without',
  },
  {
    name: 'unknown component',
    file: chapter,
    change: ['<Chart id=', '<Graph id='],
    says: 'line 42: unknown component <Graph>; expected one of Note, Evidence, Other, Chart, Derived, Timeline, Chain',
  },
  {
    name: 'tag that is not closed',
    file: chapter,
    change: ['</Note>\n', ''],
    says: 'line 29: cannot be read: Expected a closing tag for `<Note>`',
  },
  {
    name: 'expression',
    file: chapter,
    change: ['every 10,000 houses', 'every {count} houses'],
    says: 'line 38: expressions in braces are not allowed',
  },
  {
    name: 'link that runs a script, in a data file',
    file: term,
    change: ['a bacterium that', 'a [bacterium](javascript:alert%281%29) that'],
    says: 'line 4: the link “javascript:alert%281%29” has no known scheme; write https:… or one of term:, chapter:, chart:, source:, paper:, lang:, page:',
  },
  {
    name: 'external image in a data file',
    file: term,
    change: ['a bacterium that', 'a ![bacterium](https://example.org/x.png) that'],
    says: 'line 4: pictures are not allowed: “![bacterium](https://example.org/x.png)”; draw a chart in content/charts and link it',
  },
  {
    name: 'bold',
    file: chapter,
    change: ['the same streets. Rich', 'the **same** streets. Rich'],
    says: 'line 24: bold is not used in running text; use *italic* or a better sentence',
  },
  /* The ledger */
  {
    name: 'claim’s figure that no block has',
    file: ledger,
    change: ["'315'", "'315', '316'"],
    says: 'line 6: claim rates: the figure 316 stands in no block that names houses.2',
  },
  {
    name: 'unknown speaker',
    file: ledger,
    change: ['speaker: author', 'speaker: other'],
    says: 'line 5: claim rates: unknown speaker “other”; expected one of author, others, ours; did you mean “others”?',
  },
  /* Data */
  {
    name: 'empty cell',
    file: table,
    change: ['26107,98,', '26107,,'],
    says: 'line 3: row 2, column “deaths”: expected a whole number from 0 to 10000, found an empty cell',
  },
  {
    name: 'cell too many',
    file: table,
    change: ['98,37', '98,37,1'],
    says: 'line 3: row 2: expected 4 cells (supply, houses, deaths, rate_per_10000), found 5',
  },
  {
    name: 'quotation mark that is not closed',
    file: table,
    change: ['lambeth', '"lambeth'],
    says: 'line 3: a quotation mark is not closed, or stands inside a field that does not begin with one',
  },
  {
    name: 'dataset without description',
    file: description,
    change: 'removed',
    says: 'the file is missing; a dataset is a .csv with a .yaml of the same name beside it',
  },
  {
    name: 'missing label of a value',
    file: tableWords,
    change: ['lambeth: Lambeth, ', ''],
    says: 'line 6: “values.supply” says nothing of “lambeth”',
  },
  {
    name: 'unknown source of a dataset',
    file: description,
    change: ['sources: [snow-1855]', 'sources: [snow-1885]'],
    says: 'line 7: “sources” names “snow-1885”, which is no key of content/sources.bib; did you mean “snow-1855”?',
  },
  /* Charts */
  {
    name: 'label that is missing',
    file: chartWords,
    change: ["labels: { value: '{value}' }\n", ''],
    says: 'line 1: “labels” has no “value”',
  },
  {
    name: 'dataset that a chart does not have',
    file: chart,
    change: ["dataset: 'deaths-by-supply'", "dataset: 'deaths-by-suply'"],
    says: 'there is no dataset “deaths-by-suply”; did you mean “deaths-by-supply”?',
  },
  {
    name: 'column that a chart does not have',
    file: chart,
    change: ["value: 'rate_per_10000'", "value: 'rate_per_1000'"],
    says: 'the dataset has no column “rate_per_1000”, only supply, houses, deaths, rate_per_10000; did you mean “rate_per_10000”?',
  },
  {
    name: 'claim that the data do not bear out',
    file: table,
    change: ['98,37', '98,67'],
    says: 'content/datasets/deaths-by-supply.csv no longer bears out “more than eight times as many”; change the claim and read the chart’s words again',
    at: 'content/charts/deaths-by-supply.ts',
  },
  {
    name: 'reader’s word in code',
    file: chart,
    change: ["print: () => 'value'", "print: () => 'Deaths here'"],
    says: 'line 13: “Deaths here” is a reader’s word; put it among the words in content/charts/<language>/deaths-by-supply.yaml and name its id here',
  },
  /* The bibliography and the registry */
  {
    name: 'source without year',
    file: sources,
    change: ['  year      = {1855},\n', ''],
    says: 'line 1: the entry “snow-1855” has no year; write year = {2008}, date = {2008-10-31} or year = {n.d.}',
  },
  {
    name: 'two sources with one key',
    file: sources,
    change: ['@book{snow-1855,', '@misc{snow-1855, title = {X}, year = {1850}}\n\n@book{snow-1855,'],
    says: 'line 3: the entry “snow-1855” stands already at line 1; every source has its own key',
  },
  {
    name: 'misspelt folder',
    file: 'content/glosary/en/typhus.yaml',
    change: { whole: 'term: typhus\n' },
    says: 'nothing reads this file; expected one of the folders book, chapters, pages, glossary, paper, compare, assignments, model-points, charts, datasets, derived; did you mean “glossary”?',
  },
  {
    name: 'language without words',
    file: 'src/words/he/index.ts',
    change: 'removed',
    says: 'the file is missing; it holds the interface’s words in this language, as src/words/en/index.ts does',
  },
  {
    name: 'two fields of one name',
    file: term,
    change: ['kind: concept', 'kind: concept\nkind: place'],
    says: 'line 3: this field stands here twice',
  },
  {
    name: 'unknown passage',
    file: chapter,
    change: ['(chapter:water#one-pump)', '(chapter:water#one-pum)'],
    says: 'line 31: unknown passage “water#one-pum”; did you mean “water#one-pump”?',
  },
  {
    name: 'unknown page',
    file: 'content/pages/en/home.mdx',
    change: [
      "second: { label: Side by side, to: 'page:compare' }",
      "second: { label: Side by side, to: 'page:compar' }",
    ],
    says: 'line 7: unknown page “compar”; did you mean “compare”?',
  },
  {
    name: 'unknown passage in an assignment',
    file: assignment,
    change: ['passage: air#vapors', 'passage: air#vapours'],
    says: 'line 4: unknown passage “air#vapours”; did you mean “air#vapors”?',
  },
  {
    name: 'block without voice',
    file: chapter,
    change: ['^counted houses.2 author', '^counted houses.2'],
    says: 'line 38: the paragraph “Snow counted the deaths of the first seven we…” has a marker without voice: “^counted houses.2”; end it with one of those in content/book',
  },
  {
    name: 'HTML in a data file',
    file: term,
    change: ['a bacterium that', 'a <b>bacterium</b> that'],
    says: 'line 4: HTML is not allowed: “<b>”; use *emphasis* and [links](term:…)',
  },
  {
    name: 'value that the column does not know',
    file: table,
    change: ['\nlambeth,', '\nlambert,'],
    says: 'line 3: row 2, column “supply”: expected one of southwark-vauxhall, lambeth, rest-of-london, found “lambert”; did you mean “lambeth”?',
  },
];
