/** Words of the search page and dialog. */
export const search = {
  title: 'Search',
} as const;
