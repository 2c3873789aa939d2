/** Name of the parameter with which a hit’s link carries its words. */
export const MARK = 'mark';
