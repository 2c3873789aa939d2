/* The package ships no types. */
declare module 'subset-font' {
  /**
   * Cuts a font down to the glyphs of a text.
   * @param font - a TrueType, OpenType, WOFF or WOFF2 file
   * @returns the smaller file in the target format
   */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
      /** OpenType features; without it, those that HarfBuzz keeps. */
      readonly keepFeatures?: readonly string[];
    },
  ): Promise<Buffer>;
}
