/**
 * Writes the list of the paper's runs of eight words, as hashes, which the build
 * holds our texts against. The paper itself is not part of this repository.
 *
 *     node src/checks/own-words/write-hashes.ts <the paper's text>
 *
 * The text holds one paragraph a line, each beginning with its label in bold and
 * brackets, `**[us-drugs.2]** To combat …`; footnote marks `[^5]` and other lines
 * are left out. To be run again whenever `content/paper/names.txt` has changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { hashFile, hashList, namesFile } from './list.ts';

const [paper] = process.argv.slice(2);
if (paper === undefined) {
  console.error('Name the file that holds the paper’s text: node src/checks/own-words/write-hashes.ts paper.md');
  process.exitCode = 1;
} else {
  const list = hashList(readFileSync(paper, 'utf8'), readFileSync(namesFile, 'utf8'));
  writeFileSync(hashFile, list);
  console.log(`${hashFile}: ${list.split('\n').length - 3} runs of words`);
}
