/**
 * Follows links within the page without touching its address: the fragment holds the
 * assignment and must stay, also for the skip link.
 */
export function keepAddress(signal: AbortSignal): void {
  document.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
      const href = link?.getAttribute('href') ?? '';
      if (
        href === '' ||
        /^#\d+\./u.test(href) ||
        event.button !== 0 ||
        event.ctrlKey ||
        event.metaKey ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      const target = document.getElementById(href.slice(1));
      if (!target) return;
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
      target.scrollIntoView();
      target.focus({ preventScroll: true });
    },
    { signal },
  );
}
