import { mdxToMdast } from 'satteri';
import { describe, expect, it } from 'vitest';
import { chartsIn, mentionsIn, sourcesLinked } from '../../../src/citation/mentions.ts';

const tree = mdxToMdast(`## Heading ^heading us-drugs.1 author

The office counted [again](source:dhs-2006) and [again](term:mara).
^counted us-drugs.1 author

<Evidence source="gao-09-71">

The auditors agreed ([GAO](source:gao-04-726)).
^evidence-gao evidence

</Evidence>

<Chart id="coca-colombia" />
`);

describe('mentionsIn', () => {
  it('finds evidence notes and links, each with the block it stands in', () => {
    expect(mentionsIn(tree)).toEqual([
      { source: 'gao-09-71', block: 'evidence-gao' },
      { source: 'dhs-2006', block: 'counted' },
      { source: 'gao-04-726', block: 'evidence-gao' },
    ]);
  });
});

it('finds the charts of a chapter', () => {
  expect(chartsIn(tree)).toEqual(['coca-colombia']);
});

it('finds the sources that a line of a data file links', () => {
  expect(
    sourcesLinked('US: [GAO 2003](source:gao-03-319r), [2006](source:ondcp-2006); see [maras](term:maras)'),
  ).toEqual(['gao-03-319r', 'ondcp-2006']);
});
