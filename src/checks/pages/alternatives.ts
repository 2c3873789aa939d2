import type { Element, Nodes } from 'hast';
import type { Problem } from '../problem.ts';
import { attribute, childrenOf, textOf, type Page } from './page.ts';

/**
 * What cannot be seen is said: pictures have a name, charts a table of their data,
 * within the figure or, on the page of one chart, elsewhere.
 */
export const alternatives = ({ address: file, elements }: Page, mayLackTable: boolean): Problem[] =>
  elements.flatMap((element) => {
    const chart = attribute(element, 'dataChart');
    if (
      element.tagName === 'figure' &&
      chart !== undefined &&
      !mayLackTable &&
      !has(element, 'table') &&
      !isAlone(elements)
    ) {
      return [{ file, message: `the chart “${chart}” has no table; every chart has one with its data` }];
    }
    if (element.tagName === 'img' && attribute(element, 'alt') === undefined) {
      return [
        {
          file,
          message: `the picture “${attribute(element, 'src') ?? ''}” has no alternative text; give it alt="…", or alt="" where it only decorates`,
        },
      ];
    }
    if (attribute(element, 'role') === 'img' && !isNamed(element)) {
      const id = attribute(element, 'id');
      const which = id === undefined ? `an <${element.tagName}>` : `the <${element.tagName}> “#${id}”`;
      return [
        { file, message: `${which} has role="img" and no name; give it aria-label, aria-labelledby or a <title>` },
      ];
    }
    return [];
  });

/** A page of one chart, with a table that the figure does not repeat. */
const isAlone = (elements: Page['elements']): boolean =>
  elements.filter((element) => attribute(element, 'dataChart') !== undefined).length === 1 &&
  elements.some(({ tagName }) => tagName === 'table');

const isNamed = (element: Element): boolean =>
  [attribute(element, 'ariaLabel'), attribute(element, 'ariaLabelledBy')].some(
    (name) => name !== undefined && name !== '',
  ) ||
  childrenOf(element).some((child) => child.type === 'element' && child.tagName === 'title' && textOf(child) !== '');

const has = (node: Nodes, tagName: string): boolean =>
  childrenOf(node).some((child) => (child.type === 'element' && child.tagName === tagName) || has(child, tagName));
