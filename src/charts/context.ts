import type { Label } from '../schemas/chart.ts';
import { didYouMean } from '../markdown/nearest.ts';
import type { Row } from './data/read-dataset.ts';
import { pick, type Layout } from './definition.ts';
import type { Theme } from './theme.ts';

/** The words that a drawing needs, as they travel to the browser too. */
export interface DrawingWords {
  readonly language: string;
  readonly labels: Readonly<Record<string, Label>>;
  /** Column name → value id → label: the dataset's words. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly reading: {
    readonly point: string;
    readonly open?: string | undefined;
    readonly interval?: string | undefined;
  };
}

/** Everything a kind of chart draws from. */
export interface Context {
  readonly rows: readonly Row[];
  readonly theme: Theme;
  readonly layout: Layout;
  /** Size of ordinary labels in pixels of the drawing. */
  readonly size: number;
  /** The text of a label, filled in. @throws Error for an id without label, naming the nearest */
  readonly label: (id: string, values?: Readonly<Record<string, string>>) => string;
  /** The label of a value of a column. */
  readonly value: (column: string, id: string) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly reading: DrawingWords['reading'];
}

/** Size of ordinary labels and of tick texts, in pixels of each drawing. */
export const textSizes: Readonly<Record<Layout, { readonly label: number; readonly tick: number }>> = {
  wide: { label: 15, tick: 14 },
  narrow: { label: 14, tick: 13 },
};

/** Puts values into the `{gaps}` of a text. @throws Error for a gap without value */
export const fillIn = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replaceAll(/\{([a-z]+)\}/gu, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(
        `“${text}” has a gap {${name}}; what can stand there is ${
          Object.keys(values)
            .map((key) => `{${key}}`)
            .join(', ') || 'nothing'
        }.`,
      );
    return value;
  });

const formats = new Map<string, Intl.NumberFormat>();
/** Making one takes far longer than using it. */
function numberFormat(language: string, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const format =
    formats.get(key) ??
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  formats.set(key, format);
  return format;
}

/** A negative number gets a true minus sign, as printed numbers have. */
export const formatNumber = (value: number, language: string, digits = 0): string =>
  numberFormat(language, digits).format(value).replace('-', '−');

export function contextFor(rows: readonly Row[], words: DrawingWords, theme: Theme, layout: Layout): Context {
  return {
    rows,
    theme,
    layout,
    size: textSizes[layout].label,
    reading: words.reading,
    label(id, values = {}) {
      const label = words.labels[id];
      if (label === undefined) throw new Error(`“labels” has no “${id}”${didYouMean(id, Object.keys(words.labels))}`);
      return fillIn(pick(label, layout), values);
    },
    value(column, id) {
      const labels = words.values[column] ?? {};
      const label = labels[id];
      if (label === undefined)
        throw new Error(
          `the dataset’s words label no “${id}” of column “${column}”${didYouMean(id, Object.keys(labels))}`,
        );
      return label;
    },
    number: (value, digits) => formatNumber(value, words.language, digits),
  };
}
