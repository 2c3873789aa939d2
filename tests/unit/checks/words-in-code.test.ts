import { describe, expect, it } from 'vitest';
import { wordsInCode } from '../../../src/checks/content/words-in-code.ts';

const chart = (code: string) => wordsInCode(new Map([['content/charts/boats.ts', code]]));
const table = (csv: string) => wordsInCode(new Map([['content/datasets/boats.csv', csv]]));

describe('wordsInCode', () => {
  it.each([
    [
      'ids, numbers and paths',
      "import { a } from '../../src/charts/a.ts';\ndefineChart({ dataset: 'boats-2', x: 'per_day', from: 1 });",
    ],
    ['comments', "// The sea's own words\n/* 'Two words' */ 'id'"],
    ['what a claim says to its author', "claims: [{ says: 'more than half', holds: () => true }]"],
    ['placeholders', 'const id = `${kind}-${String(n)}`;'],
  ])('allows %s in .ts', (_, code) => {
    expect(chart(code)).toEqual([]);
  });

  it.each([
    ['a phrase', "label: 'boats a day'", 'boats a day'],
    ['a name', 'label: "Boats"', 'Boats'],
    ['a word of another language', "label: 'süden'", 'süden'],
    ['a phrase in a template', 'label: `${n} boats a day`', ' boats a day'],
  ])('reports %s in .ts', (_, code, word) => {
    expect(chart(`const a = 1;\n${code}`)).toEqual([
      {
        file: 'content/charts/boats.ts',
        line: 2,
        message: `“${word}” is a reader’s word; put it among the words in content/charts/<language>/boats.yaml and name its id here`,
      },
    ]);
  });

  it('allows ids, keys, numbers, dates and gaps in .csv', () => {
    expect(
      table(
        'year,place,share,source,code,day\n2001,el-salvador,-1.5,gao-03-319r,SLV,2001-05-31\n2002,the_sea,,x,US,2001\n',
      ),
    ).toEqual([]);
  });

  it.each([
    ['a name', 'El Salvador', 'el-salvador'],
    ['a word', 'Perú', 'peru'],
    ['a remark', '"12, perhaps"', '12-perhaps'],
  ])('reports %s in .csv', (_, cell, id) => {
    const [problem] = table(`year,place\n2001,x\n2002,${cell}\n`);
    expect(problem).toEqual({
      file: 'content/datasets/boats.csv',
      line: 3,
      message: `column “place”: “${cell.replaceAll('"', '')}” is a reader’s word; write an id like “${id}” and its label in content/datasets/<language>/boats.yaml`,
    });
  });
});
