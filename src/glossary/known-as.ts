/**
 * The names to show beside a term. Aliases are listed best known first; the
 * later ones are ways of asking, kept for search alone.
 */
export const knownAs = (aliases: readonly string[]): readonly string[] => aliases.slice(0, 8);
