import { isIn, seriesOpacity } from '../series-state.ts';
import { faded, themeFrom, type Theme } from '../theme.ts';

/** The colours that the page’s styles give to a chart at this moment, paler or none for series that others are brought out of. */
export function themeAt(host: HTMLElement): Theme {
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  host.append(probe);
  const theme = themeFrom((token) => {
    probe.setAttribute('class', `f-${token}`);
    const { fill } = getComputedStyle(probe);
    return isIn(host, 'hidden', token) ? 'transparent' : isIn(host, 'faded', token) ? faded(fill, seriesOpacity) : fill;
  });
  probe.remove();
  return theme;
}

/** Calls back when the page's colours change: the reader's switch, the device's scheme, forced colours. */
export function onThemeChange(change: () => void, signal: AbortSignal): void {
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)']) {
    matchMedia(query).addEventListener('change', change, { signal });
  }
  const observer = new MutationObserver(change);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  signal.addEventListener('abort', () => {
    observer.disconnect();
  });
}
