import { describe, expect, it } from 'vitest';
import { ProblemsError, report } from '../../../src/checks/problem.ts';

describe('report', () => {
  it('groups by file, in the order of the lines, and says a thing once', () => {
    const problems = [
      { file: 'b.mdx', line: 12, message: 'late' },
      { file: 'a.mdx', message: 'whole file' },
      { file: 'b.mdx', line: 3, message: 'early\nand more' },
      { file: 'b.mdx', line: 3, message: 'early\nand more' },
    ];
    expect(report('Content', problems)).toBe(
      [
        'Content: 4 problems in 2 files',
        '',
        'b.mdx',
        '  line 3: early',
        '    and more',
        '  line 12: late',
        '',
        'a.mdx',
        '  whole file',
      ].join('\n'),
    );
  });

  it('says what is wrong everywhere in one place', () => {
    const problems = ['/a/', '/b/', '/c/', '/d/'].map((file) => ({
      file,
      message: 'the link “/x/” leads to no page or file',
    }));
    expect(report('Built pages', problems)).toBe(
      'Built pages: 4 problems in 4 files\n\nIn 4 files, such as /a/\n  the link “/x/” leads to no page or file',
    );
  });
});

describe('ProblemsError', () => {
  it('carries the report and no stack', () => {
    const error = new ProblemsError('Content', [{ file: 'a', message: 'wrong' }]);
    expect(error.message).toBe('Content: 1 problem in 1 file\n\na\n  wrong');
    expect(error.stack).toBe('');
  });
});
