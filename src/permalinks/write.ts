/**
 * Adds the ids that are new in `content` to `content/permalinks.json`. Takes none
 * away: an id that is gone needs an entry under "moved", which is written by hand.
 *
 *     npm run permalinks
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { languagesIn, readEdition, readFiles, report, type Problem } from '../checks/index.ts';
import { checkRegistry } from './check.ts';
import { idsOf } from './ids.ts';
import { formatRegistry, freshIds, readRegistry, registryFile, withIds } from './registry.ts';

let registry = readRegistry(existsSync(registryFile) ? readFileSync(registryFile, 'utf8') : '');
const files = readFiles('content');
const problems: Problem[] = [];
for (const language of languagesIn(files)) {
  const { edition, problems: unreadable } = readEdition(files, language);
  problems.push(...unreadable);
  if (!edition || unreadable.length > 0) continue;
  const ids = idsOf(edition);
  const fresh = freshIds(registry.handedOut[language], ids);
  registry = withIds(registry, language, ids);
  problems.push(...checkRegistry(registry, ids, language));
  console.log(`${language}: ${fresh.length} new ${fresh.length === 1 ? 'id' : 'ids'}`);
  for (const { kind, id } of fresh.slice(0, 20)) console.log(`  ${kind}: ${id}`);
  if (fresh.length > 20) console.log(`  and ${fresh.length - 20} more`);
}
writeFileSync(registryFile, formatRegistry(registry));
if (problems.length > 0) {
  console.error(report('Permalinks', problems));
  process.exitCode = 1;
}
