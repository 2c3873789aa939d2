/** Words of the control beside every passage. They reach the browser as JSON: texts only, `{name}` where something is put in. */
export const share = {
  /** Names the control of a passage by its first words. */
  open: 'Share: {passage}',
  close: 'Close',
  copy: 'Copy link',
  copied: 'Link copied.',
  copyText: 'Copy link to the selected text',
  /** On the small button beside a selection. */
  linkText: 'Link to this text',
  copiedText: 'Link to the selected text copied.',
  byHand: 'This browser does not let the page copy. The text is selected: copy it with the keyboard or the menu.',
  byHandField: 'To copy',
  cite: 'Cite',
  what: 'What to cite',
  whats: { passage: 'This passage', chapter: 'The chapter', paper: 'The paper' },
  style: 'Style',
  reference: 'Reference',
  inText: 'In the text',
  copyReference: 'Copy reference',
  copyInText: 'Copy in-text citation',
  copiedCitation: 'Citation copied.',
  add: {
    passage: 'Add to assignment',
    section: 'Add section to assignment',
    chapter: 'Add chapter to assignment',
    question: 'Add question to assignment',
    questions: 'Add questions to assignment',
    chart: 'Add chart to assignment',
  },
  added: {
    added: 'Added to your assignment.',
    there: 'It is in your assignment already.',
    full: 'Your assignment is full; take something out first.',
    closed: 'This browser lets the page keep nothing, perhaps because the window is private.',
  },
  builder: 'Open the builder',
  /** How a passage is pointed at where it is mentioned; `{place}` is one of `places`, several joined by semicolons. */
  mentions: {
    apa: { whole: '({author}, {year})', part: '({author}, {year}, {place})' },
    mla: { whole: '({author})', part: '({author}, {place})' },
    chicago: { whole: '({author} {year})', part: '({author} {year}, {place})' },
  },
  places: {
    apa: {
      heading: '“{section}” section',
      paragraph: '“{section}” section, para. {n}',
      paragraphs: '“{section}” section, paras. {n}',
    },
    mla: { heading: '“{section}”', paragraph: '“{section},” par. {n}', paragraphs: '“{section},” pars. {n}' },
    chicago: {
      heading: 'under “{section}”',
      paragraph: '“{section},” para. {n}',
      paragraphs: '“{section},” paras. {n}',
    },
    note: {
      heading: 'Section “{section}”',
      paragraph: 'Section “{section},” paragraph {n}',
      paragraphs: 'Section “{section},” paragraphs {n}',
    },
  },
} as const;
