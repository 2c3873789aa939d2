import { expect, it } from 'vitest';
import { checkContent } from '../../src/checks/content/index.ts';
import { readFiles, report } from '../../src/checks/index.ts';

it('The build would find nothing wrong in the content: coverage, ledger, numerals, references, own words', () => {
  expect(report('Content', checkContent(readFiles('content')))).toBe('Content: 0 problems in 0 files');
});
