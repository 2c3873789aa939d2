/** Text that no compression makes short. */
export const noise = (length: number): string =>
  Array.from({ length }, (_, index) =>
    Math.abs(Math.sin(index + length))
      .toString(36)
      .slice(3, 10),
  )
    .join(' ')
    .slice(0, length);
