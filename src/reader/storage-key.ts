/**
 * Name of something kept on the device. Begins with the site's base path, so
 * that two sites on one origin never meet.
 */
export const storageKey = (base: string, name: string): string => `two-agendas:${base}:${name}`;
