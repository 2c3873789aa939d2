/** What this site uses of citation-js 0.9, which ships no types (https://citation.js.org/api/). */

/** An entry of a BibTeX file before it becomes CSL: field names in lower case, values as written. */
interface BibtexEntry {
  readonly type: string;
  readonly label: string;
  readonly properties: Readonly<Record<string, string>>;
}

declare module '@citation-js/core' {
  interface Registry<Value> {
    has(name: string): boolean;
    get(name: string): Value;
    list(): string[];
    add(name: string, value: Value): void;
  }
  export const plugins: {
    readonly config: {
      get(name: '@csl'): { readonly styles: Registry<string>; readonly locales: Registry<string> };
      get(name: '@bibtex'): { readonly format: { useIdAsLabel: boolean; asciiOnly: boolean; checkLabel: boolean } };
    };
    readonly input: {
      /** One step, from text to entries. @throws SyntaxError with line and column in its message */
      data(text: string, type: '@bibtex/text'): BibtexEntry[];
      /** All steps to CSL-JSON: `ParsedItem` of `engine.ts`, which this file cannot name. */
      chain(entry: BibtexEntry, options: { readonly generateGraph: false }): object[];
    };
    readonly output: {
      format(
        format: 'bibliography',
        items: readonly object[],
        options: {
          readonly template: string;
          readonly lang: string;
          readonly format: 'html' | 'text';
          readonly hyperlinks: boolean;
        },
      ): string;
      format(format: 'bibtex', items: readonly object[]): string;
    };
  };
}

declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-csl';
