/** Everything that is wrong with some content, one message a problem, for its author: the place in our code helps nobody. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  override readonly stack = '';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}
