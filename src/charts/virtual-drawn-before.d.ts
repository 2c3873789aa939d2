declare module 'virtual:drawn-before' {
  /** Drawings that were made before the build, by `nameOf`. */
  const drawings: Readonly<Record<string, string>>;
  export default drawings;
}
