/** A content security policy: the sources of each directive, in their order. See https://www.w3.org/TR/CSP3/. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** @param text - as it stands in a header or in the `content` of a meta element */
export function readPolicy(text: string): Policy {
  const directives = text
    .split(';')
    .map((directive) => directive.trim().split(/\s+/u))
    .filter(([name]) => name);
  return new Map(directives.map(([name = '', ...sources]) => [name.toLowerCase(), sources]));
}

export const writePolicy = (policy: Policy): string =>
  [...policy].map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** One policy under which all these pages work: what any of them allows. `'none'` gives way to whatever is allowed. */
export function unite(policies: Iterable<Policy>): Policy {
  const united = new Map<string, Set<string>>();
  for (const policy of policies) {
    for (const [name, sources] of policy) {
      united.set(name, new Set([...(united.get(name) ?? []), ...sources]));
    }
  }
  return new Map(
    [...united].map(([name, sources]) => {
      const named = [...sources].filter((source) => source !== "'none'");
      return [name, named.length > 0 ? inOrder(named) : ["'none'"]];
    }),
  );
}

const isHash = (source: string): boolean => source.startsWith("'sha");

/** Hashes last and sorted: the same bytes whichever page is read first. */
const inOrder = (sources: readonly string[]): string[] => [
  ...sources.filter((source) => !isHash(source)),
  ...sources.filter(isHash).sort(),
];

/** The policy without hashes of scripts and styles that are not these. */
export const withHashes = (policy: Policy, hashes: ReadonlySet<string>): Policy =>
  new Map(
    [...policy].map(([name, sources]) => [name, sources.filter((source) => !isHash(source) || hashes.has(source))]),
  );
