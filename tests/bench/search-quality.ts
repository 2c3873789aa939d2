/**
 * How often search puts the right passage first, and which queries it does not. Run by hand on a built site:
 *
 *   node tests/bench/search-quality.ts queries.tsv [dist] [language]
 */
import { judgeBy, ownEngine, qualityOf, readQueries, type Judgement } from '../support/judged-queries.ts';

const [file, dist = 'dist', language = 'en'] = process.argv.slice(2);
if (file === undefined) throw new Error('Name a file of queries: node tests/bench/search-quality.ts queries.tsv');

const engine = await ownEngine(dist, language);
const judge = judgeBy(dist);
const judgements: Judgement[] = [];
for (const query of readQueries(file)) judgements.push(await judge(engine, query));

for (const { query, wanted, place, top } of judgements) {
  if (wanted.length === 0 && top.length > 0) console.log(`  noise  ${query}: ${top[0] ?? ''}`);
  else if (wanted.length > 0 && place !== 0)
    console.log(
      `  ${place < 0 ? 'missed' : `place ${place + 1}`}  ${query} (${wanted.join(' ')}): ${top.join(' ') || 'nothing'}`,
    );
}
const percent = (share: number): string => `${(100 * share).toFixed(1)}%`.padStart(6);
for (const [kind, group] of [...Map.groupBy(judgements, ({ kind }) => kind), ['all', judgements] as const]) {
  const { asked, first, three } = qualityOf(group);
  if (asked > 0)
    console.log(
      `${kind.padEnd(12)} ${String(asked).padStart(4)} queries   first ${percent(first)}   among three ${percent(three)}`,
    );
}
const { silent, toBeSilent } = qualityOf(judgements);
console.log(`nothing for what the site does not cover: ${silent} of ${toBeSilent}`);
