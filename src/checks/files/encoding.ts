import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problem.ts';

const windows = new TextDecoder('windows-1252');
const EXCERPT = 40;

/**
 * A text file is UTF-8 without a byte order mark, its lines end in LF: everything
 * else is invisible in an editor and shows up as a strange letter, or a column that
 * is not found, much later.
 * @param bytes - the file as it is on the disk
 */
export function encoding(file: string, bytes: Uint8Array): Problem[] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return [{ file, line: 1, message: 'begins with a byte order mark; save the file as UTF-8 without one (“no BOM”)' }];
  }
  const isReadable = isUtf8(bytes);
  if (isReadable && !bytes.includes(0x0d)) return [];
  const lines = linesOf(bytes);
  if (!isReadable) {
    const unreadable = lines.findIndex((line) => !isUtf8(line));
    const guess = windows.decode(lines[unreadable]).trim().slice(0, EXCERPT);
    return [{ file, line: unreadable + 1, message: `is not UTF-8; save the file as UTF-8 (is this “${guess}”?)` }];
  }
  const returned = lines.findIndex((line) => line.includes(0x0d));
  return [
    { file, line: returned + 1, message: 'ends with CR LF, as on Windows; save the file with LF at its lines’ ends' },
  ];
}

/** The lines of a file, without LF: no byte of a longer UTF-8 character is one. */
function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  for (let end = bytes.indexOf(0x0a); end >= 0; end = bytes.indexOf(0x0a, start)) {
    lines.push(bytes.subarray(start, end));
    start = end + 1;
  }
  return [...lines, bytes.subarray(start)];
}

/** YAML is indented with spaces; a tab there is an error that its parser explains badly. */
export function tabs(file: string, text: string): Problem[] {
  if (!file.endsWith('.yaml')) return [];
  const line = text.split('\n').findIndex((each) => /^ *\t/u.test(each));
  return line < 0
    ? []
    : [{ file, line: line + 1, message: 'is indented with a tab; YAML takes spaces only, two a level' }];
}
