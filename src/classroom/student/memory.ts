/** Something small that is remembered, where the browser allows it. Never throws. */
export interface Memory {
  get(name: string): string | undefined;
  set(name: string, value: string | undefined): void;
}

/** @param storage - asked for each time, for a browser may refuse it by throwing */
export const memoryIn = (storage: () => Storage, prefix: string): Memory => ({
  get(name) {
    try {
      return storage().getItem(`${prefix}:${name}`) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set(name, value) {
    try {
      if (value === undefined) storage().removeItem(`${prefix}:${name}`);
      else storage().setItem(`${prefix}:${name}`, value);
    } catch {
      /* It holds for this page. */
    }
  },
});
