const EDGE = 8;

/** Puts an open box of fixed position under a control, above it where there is more room, and within the window. */
export function placeBeside(box: HTMLElement, control: HTMLElement): void {
  const { clientWidth, clientHeight } = document.documentElement;
  const { top, bottom, left, right } = control.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = box;
  const below = clientHeight - bottom;
  const over =
    below < height + EDGE && top > below
      ? Math.max(EDGE, top - height - EDGE)
      : Math.min(bottom + EDGE, Math.max(EDGE, clientHeight - height - EDGE));
  const along = getComputedStyle(box).direction === 'rtl' ? right - width : left;
  box.style.top = `${over}px`;
  box.style.left = `${Math.max(EDGE, Math.min(along, clientWidth - width - EDGE))}px`;
}
