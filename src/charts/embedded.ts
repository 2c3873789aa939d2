import { heightMessage } from './embed-code.ts';

/** Tells the page around the frame how high this one is, now and whenever that changes. */
const tell = (): void => {
  const { height } = document.body.getBoundingClientRect();
  parent.postMessage({ type: heightMessage, height: Math.ceil(height) }, '*');
};

if (parent !== window) {
  new ResizeObserver(tell).observe(document.body);
  // What a link leads to has no room in the frame.
  for (const link of document.links) link.target = '_top';
}
