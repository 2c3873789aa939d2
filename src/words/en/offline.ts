/**
 * Words of reading without a connection. They are handed to the browser as JSON: texts only, `{name}` where something
 * is put in, `one` and `other` for numbers.
 */
export const offline = {
  page: {
    title: 'No connection',
    standfirst: 'The page you asked for is not on this device, and the site cannot be reached just now.',
    description: 'Shown in place of a page that was not opened before, when there is no connection.',
    again: 'Try again',
    kept: 'What you can read now',
    none: 'No page of this site has been kept on this device.',
    looking: 'Looking for what is kept…',
    how: 'Pages are kept when you open them, once that is switched on; opening an assignment switches it on, too.',
    without: 'Keeping pages needs JavaScript, which is switched off or did not load.',
  },
  settings: {
    title: 'Reading without a connection',
    keep: 'Keep what I open for offline reading',
    how: 'Pages that you open are then kept on this device, with their letters, charts and whatever else they need, until you switch this off. Opening an assignment switches it on. Nothing of what you write is part of it.',
    shared: 'On a device that others use too, they can see which pages were opened.',
    on: 'On. This page and those you open from now on can be read without a connection.',
    off: 'Off. Nothing is kept, and what was kept is gone.',
    working: 'One moment…',
    full: 'The storage of this device is full: what you open now cannot be kept. What was kept before can still be read.',
    failed:
      'This browser did not let the site keep anything, perhaps because the window is private. Reading goes on as before.',
    unable: 'This browser cannot keep pages here.',
    without: 'This needs JavaScript, which is switched off or did not load.',
    stored: { one: '{n} page is kept on this device ({size})', other: '{n} pages are kept on this device ({size})' },
    nothing: 'No page is kept on this device.',
  },
} as const;
