/**
 * Lets the lines of a list be dragged by their handles, with mouse, pen or finger.
 * While one is dragged its line moves; what follows from it is the caller's.
 * @param list - its children are the lines, each with a `[data-handle]`
 * @param moved - called at the end with the line and its new position
 */
export function dragLines(
  list: HTMLElement,
  moved: (line: HTMLElement, to: number) => void,
  signal: AbortSignal,
): void {
  const lines = (): HTMLElement[] => [...list.children].filter((child) => child instanceof HTMLElement);

  list.addEventListener(
    'pointerdown',
    (event) => {
      const handle = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-handle]') : null;
      const line = lines().find((each) => each.contains(handle));
      if (!handle || !line || event.button !== 0) return;
      event.preventDefault();
      line.dataset['dragged'] = '';
      const from = lines().indexOf(line);
      const dragging = new AbortController();
      const during = { signal: AbortSignal.any([signal, dragging.signal]) };

      const place = ({ clientY }: PointerEvent): void => {
        const before = lines().find((each) => {
          const { top, height } = each.getBoundingClientRect();
          return each !== line && clientY < top + height / 2;
        });
        if (before ? before !== line.nextElementSibling : line !== list.lastElementChild)
          list.insertBefore(line, before ?? null);
        const edge = 60;
        if (clientY < edge) scrollBy(0, -12);
        else if (clientY > innerHeight - edge) scrollBy(0, 12);
      };
      const end = (isKept: boolean): void => {
        dragging.abort();
        delete line.dataset['dragged'];
        const to = lines().indexOf(line);
        if (isKept && to !== from) moved(line, to);
        else list.insertBefore(line, lines().filter((each) => each !== line)[from] ?? null);
      };
      // On the document: a line that moves in the list loses what the pointer would tell its handle.
      document.addEventListener('pointermove', place, during);
      document.addEventListener(
        'pointerup',
        () => {
          end(true);
        },
        during,
      );
      document.addEventListener(
        'pointercancel',
        () => {
          end(false);
        },
        during,
      );
      addEventListener(
        'keydown',
        ({ key }) => {
          if (key === 'Escape') end(false);
        },
        during,
      );
    },
    { signal },
  );
}
