/** What a browser tells of its connection, as far as it does: https://wicg.github.io/netinfo/. */
export interface Connection {
  /** The reader asks to save data. */
  readonly saveData?: boolean;
  /** `cellular`, `wifi` and others. */
  readonly type?: string;
  /** As fast as `slow-2g`, `2g`, `3g` or `4g`; the last one stands for everything faster, too. */
  readonly effectiveType?: string;
}

/** Whether bytes that nobody asked for may cost a reader money or hold up those that were asked for. */
export const isDear = ({ saveData, type, effectiveType = '' }: Connection): boolean =>
  saveData === true || type === 'cellular' || /[23]g/u.test(effectiveType);
