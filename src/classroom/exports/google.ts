/** Google's page that shares a link to a class (developers.google.com/workspace/classroom/guides/sharebutton): a plain link, nothing of theirs is loaded. */
export const googleShare = (link: string, title: string): string =>
  `https://classroom.google.com/share?${new URLSearchParams({ url: link, ...(title !== '' && { title }) }).toString()}`;
