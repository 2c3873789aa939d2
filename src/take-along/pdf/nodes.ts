/** Pages as data for the template `book.typ`: text stays text there, whatever characters it has. */

/** Text within a paragraph. */
export type Inline =
  | string
  | { readonly is: 'break' }
  /** A place that links lead to. */
  | { readonly is: 'anchor'; readonly label: string }
  | { readonly is: 'styled'; readonly look: 'emphasis' | 'strong' | 'small'; readonly inside: readonly Inline[] }
  | {
      readonly is: 'foreign';
      /** As BCP 47 has it: `es`, `pt-BR`. */
      readonly language: string;
      readonly inside: readonly Inline[];
    }
  | {
      readonly is: 'link';
      readonly to: string;
      /** Whether the page that it leads to is printed behind it. */
      readonly page: boolean;
      /** Whether it stays in one line: the label of a paragraph of the paper. */
      readonly whole: boolean;
      readonly inside: readonly Inline[];
    }
  | { readonly is: 'address'; readonly url: string; readonly inside: readonly Inline[] }
  /** A footnote. */
  | { readonly is: 'note'; readonly inside: readonly Block[] };

/** Who says a block, and which paragraphs of the paper it explains: printed beside it. */
export interface Voice {
  readonly label: string;
  readonly hue?: string;
  readonly paper: readonly Inline[];
}

/** What every block may have. */
interface Common {
  /** Places that links lead to. */
  readonly labels?: readonly string[];
  readonly voice?: Voice | undefined;
}

export interface Paragraph extends Common {
  readonly is: 'paragraph';
  readonly look: 'text' | 'standfirst' | 'label' | 'small' | 'caption' | 'summary' | 'aside';
  /** Only where it is another than the book’s. */
  readonly direction?: 'ltr' | 'rtl';
  readonly inside: readonly Inline[];
}

export interface Heading extends Common {
  readonly is: 'heading';
  readonly level: number;
  readonly look: 'title' | 'section' | 'label';
  readonly inside: readonly Inline[];
}

export interface List extends Common {
  readonly is: 'list';
  readonly look: 'bullets' | 'numbers' | 'plain' | 'chain';
  readonly items: readonly (readonly Block[])[];
}

export interface Cell {
  readonly look: 'head' | 'text' | 'number';
  readonly columns: number;
  readonly rows: number;
  readonly inside: readonly Inline[];
}

export interface Table extends Common {
  readonly is: 'table';
  readonly columns: number;
  readonly caption: readonly Inline[];
  readonly head: readonly (readonly Cell[])[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A chart. */
export interface Picture extends Common {
  readonly is: 'picture';
  readonly file: string;
  readonly alternative: string;
}

/** Blocks set apart. */
export interface Box extends Common {
  readonly is: 'box';
  readonly look: 'gist' | 'evidence' | 'other' | 'figure' | 'chart' | 'quote' | 'note';
  readonly hue?: string;
  readonly inside: readonly Block[];
}

/** A term and what it means. */
export interface Definition extends Common {
  readonly is: 'definition';
  readonly term: readonly Inline[];
  readonly hue?: string;
  readonly inside: readonly Block[];
}

export type Block = Paragraph | Heading | List | Table | Picture | Box | Definition;
