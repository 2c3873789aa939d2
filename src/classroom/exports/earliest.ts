/** The earliest day that a ZIP archive can say, written in the clock of wherever it is made: it reads the same everywhere. */
export const EARLIEST = (): Date => new Date(1980, 0, 1);
