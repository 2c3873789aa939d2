/** A person (`family`, `given`) or an institution (`literal`). */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  readonly suffix?: string;
  readonly 'non-dropping-particle'?: string;
  readonly literal?: string;
}

/** Year, year and month, or year, month and day. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
}

/**
 * What is cited, in CSL-JSON: the fields that this site uses.
 * @see https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  /** The site, newspaper or journal that it is a part of. */
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly 'publisher-place'?: string;
  /** "Press release", or the series of a report. */
  readonly genre?: string;
  /** Number of a report. */
  readonly number?: string;
  readonly version?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly URL?: string;
  /** What CSL has no variable for: the address of a copy in an archive of the web. */
  readonly custom?: { readonly archived: string };
  /** BCP 47; titles in other languages than English keep their case. */
  readonly language?: string;
}

/** Year, month and day of a date, as far as they are known. */
export const datePartsOf = (date: CslDate | undefined): readonly number[] => date?.['date-parts']?.[0] ?? [];

/** A date such as `2008`, `2008-10` or `2008-10-31` in CSL. */
export const cslDate = (date: string): CslDate => ({ 'date-parts': [date.split('-').map(Number)] });

/** A name in the order in which it is read aloud. */
export const fullName = ({ literal, given, family, suffix, 'non-dropping-particle': particle }: CslName): string =>
  literal ?? [given, particle, family, suffix].filter(Boolean).join(' ');

/** What a name is sorted by and called in short: an institution's whole name, a person's family name with its particle. */
export const shortName = ({ literal, family, given, 'non-dropping-particle': particle }: CslName): string =>
  literal ?? ([particle, family].filter(Boolean).join(' ') || (given ?? ''));

/** An item without some of its fields. */
export const without = <Item extends object, Key extends keyof Item & string>(
  item: Item,
  ...fields: readonly Key[]
): Omit<Item, Key> =>
  // `fromEntries` forgets the keys that it was given.
  Object.fromEntries(Object.entries(item).filter(([field]) => !fields.some((each) => each === field))) as Omit<
    Item,
    Key
  >;
