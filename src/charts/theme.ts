/** Names of the colours a chart may use; each has a class in `chart.css`. */
export const tokens = [
  'ink',
  'soft',
  'rule',
  'grid',
  'paper',
  'whole',
  'quiet',
  's1',
  's2',
  's3',
  's4',
  's5',
  's6',
] as const;
export type Token = (typeof tokens)[number];

/** What each colour is painted with: its own name at build time, a computed colour in the browser, a literal in downloads. */
export type Theme = Readonly<Record<Token, string>>;

/** A theme made by asking for the paint of every colour. */
export const themeFrom = (paint: (token: Token) => string): Theme =>
  // The library's type forgets the keys that it was given.
  Object.fromEntries(tokens.map((token) => [token, paint(token)])) as Theme;

/** The names themselves: what the recorder writes as classes. */
export const named: Theme = themeFrom((token) => token);

/** The light colours of the site as literals, for pictures that leave the site; a test keeps the two together. */
export const light: Theme = {
  ink: '#1e1c19',
  soft: '#5d574c',
  rule: '#8b8373',
  grid: '#e3dccd',
  paper: '#fcfaf5',
  whole: '#ece5d6',
  quiet: '#756e60',
  s1: '#1d4f86',
  s2: '#a2401c',
  s3: '#0d6b62',
  s4: '#743a94',
  s5: '#7d5a00',
  s6: '#a82763',
};

/** The dark ones, for an author’s look at a chart and for comparing pictures. */
export const dark: Theme = {
  ink: '#e9e4d8',
  soft: '#a9a293',
  rule: '#7d786d',
  grid: '#30343b',
  paper: '#14161a',
  whole: '#2a2e35',
  quiet: '#98938a',
  s1: '#8fb9ea',
  s2: '#f2a27d',
  s3: '#5cc4b4',
  s4: '#cba0e6',
  s5: '#dcb75c',
  s6: '#f092bb',
};

/** The same colour, let through to `percent`; understood by the recorder and by canvas alike. */
export function faded(paint: string, percent: number): string {
  if (/^[a-z][a-z0-9]*$/u.test(paint)) return `${paint}/${percent}`;
  if (/^#[0-9a-f]{6}$/iu.test(paint))
    return (
      paint +
      Math.round((percent / 100) * 255)
        .toString(16)
        .padStart(2, '0')
    );
  return `color-mix(in srgb, ${paint} ${percent}%, transparent)`;
}
