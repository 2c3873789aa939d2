/** Whether the reading face can write a text: its letters are Latin, whatever else stands between them. */
export const isLatin = (text: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);
