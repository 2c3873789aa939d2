/**
 * A date in words, as precisely as it is known: 2008, October 2008, October 31, 2008.
 * @param date - ISO 8601 calendar date, year or year and month
 */
export function formatDate(date: string, language: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  const options: Intl.DateTimeFormatOptions = {
    year: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    ...(day !== undefined && { day: 'numeric' }),
  };
  return new Intl.DateTimeFormat(language, options).format(
    new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1))),
  );
}
