/** Bytes as KB of 1,024. */
export const kb = (bytes: number, decimals = 1): string => (bytes / 1024).toFixed(decimals);

/** Bytes as MB of 1,024 KB. */
export const mb = (bytes: number, decimals = 1): string => (bytes / 1024 ** 2).toFixed(decimals);

export const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / values.length;

/** The value in the middle; of an even number of values the upper one. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/**
 * A table on the console.
 * @param first - width of its first column, in characters
 * @param others - width of each other column
 * @returns prints one of its rows
 */
export const table =
  (first: number, others: number) =>
  (name: string, ...cells: readonly string[]): void => {
    console.log(name.padEnd(first) + cells.map((cell) => cell.padStart(others)).join(''));
  };
