/** Words of citations and lists of sources. */
export const citation = {
  /** What a chart is in a reference: "[Chart]". */
  chart: 'Chart',
  cite: 'Cite this chapter',
  sections: (count: number) => (count === 1 ? 'Section' : 'Sections'),
  licence: 'Rights',
  archived: (date: string) => `Archived copy of ${date}`,
  lookUpArchived: 'Look for an archived copy',
  /** After "Used in". */
  usedIn: { chapters: 'chapters', charts: 'charts', glossary: 'glossary', pages: 'pages' },
  styles: { apa: 'APA 7', mla: 'MLA 9', chicago: 'Chicago 17, author-date' },
  formats: { bibtex: 'BibTeX', ris: 'RIS', 'csl-json': 'CSL-JSON' },
} as const;
