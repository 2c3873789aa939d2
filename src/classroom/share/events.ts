/** Asks the menu to open for a block; who does so prevents the default. */
export const OPEN = 'passage-open';
export interface OpenDetail {
  readonly block: HTMLElement;
  readonly button: HTMLButtonElement;
}
/** Says that text is selected. */
export const SELECTED = 'passage-selected';
