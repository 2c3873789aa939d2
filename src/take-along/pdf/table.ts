import type { HastNode } from 'satteri';
import { attribute, childrenOf, descendants, find, hasClass, type Element } from '../../markdown/tree.ts';
import { inlines, type Place } from './inline.ts';
import type { Cell, Table } from './nodes.ts';

const rowsIn = (node: HastNode | undefined): Element[] =>
  node ? [...descendants(node)].filter(({ tagName }) => tagName === 'tr') : [];

/** A table as data: rows of its head, which is repeated on each page, and rows of its body. */
export function tableOf(node: Element, place: Place): Table {
  const caption = find(node, ({ tagName }) => tagName === 'caption');
  const top = find(node, ({ tagName }) => tagName === 'thead');
  const head = rowsIn(top).map((row) => cells(row, place));
  const rows = rowsIn(node)
    .slice(head.length)
    .map((row) => cells(row, place));
  const widths = [...head, ...rows].map((row) => row.reduce((sum, { columns }) => sum + columns, 0));
  return {
    is: 'table',
    columns: Math.max(1, ...widths),
    caption: caption ? inlines(childrenOf(caption), place) : [],
    head,
    rows,
  };
}

const cells = (row: Element, place: Place): Cell[] =>
  [...descendants(row)]
    .filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    .map((cell) => ({
      look: hasClass(cell, 'numeric') ? 'number' : cell.tagName === 'th' ? 'head' : 'text',
      columns: Number(attribute(cell, 'colSpan') ?? 1),
      rows: Number(attribute(cell, 'rowSpan') ?? 1),
      inside: inlines(childrenOf(cell), place),
    }));
