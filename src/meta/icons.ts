/** A picture of the sign in `public`, drawn by `src/meta/write-icons.ts`. */
interface Icon {
  readonly file: string;
  /** Width and height in pixels. */
  readonly size: number;
  /** Share of the width that the sign takes; what is masked keeps to the inner 80%. */
  readonly share: number;
  /** For the manifest; left out for Apple's own. */
  readonly purpose?: 'any' | 'maskable';
}

export const icons: readonly Icon[] = [
  { file: 'apple-touch-icon.png', size: 180, share: 0.74 },
  { file: 'icon-192.png', size: 192, share: 0.8, purpose: 'any' },
  { file: 'icon-512.png', size: 512, share: 0.8, purpose: 'any' },
  { file: 'icon-maskable-512.png', size: 512, share: 0.58, purpose: 'maskable' },
];
