import { database } from '../answers/database.ts';
import { pupilId } from '../answers/key.ts';
import { Keeper, type SaveState } from '../answers/keeper.ts';
import { shelf } from '../answers/shelf.ts';
import { twoPlaces, type TwoPlaces } from '../answers/two-places.ts';

/** The device's places for answers. @param name - begins the names of both */
export const placesNamed = (name: string): TwoPlaces =>
  twoPlaces(
    database(name),
    shelf(() => localStorage, name),
    shelf(() => localStorage, `${name}-left`),
  );

/** What is shown of the answers, once it is there. */
export interface Shown {
  refresh(id?: string): void;
  state(state: SaveState): void;
}

/** A pupil's answers as they are being written. */
export interface Writing {
  readonly keeper: Keeper;
  /** Shows answers and state from now on. */
  show(shown: Shown): void;
  /** Saves what is left and stops listening. */
  leave(): void;
}

/** How long other windows are still told what is being saved, in milliseconds. */
const FAREWELL = 2000;

/**
 * Opens a pupil's answers: reads them from the device, saves as they are typed and when the page is
 * hidden, and speaks with other windows that hold the same ones.
 * @param store - name of the places on the device, and of the windows' line
 */
export async function beginWriting(store: string, assignment: string, name: string): Promise<Writing> {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(store) : undefined;
  const listening = new AbortController();
  const { signal } = listening;
  const places = placesNamed(store);
  let shown: Shown | undefined;
  let state: SaveState = { is: 'none' };
  const keeper = new Keeper({ assignment, pupil: pupilId(name) }, places, {
    now: () => Date.now(),
    wait: (milliseconds, work) => {
      const timer = setTimeout(work, milliseconds);
      return () => {
        clearTimeout(timer);
      };
    },
    line: { post: (message) => channel?.postMessage(message) },
    changed: (id) => shown?.refresh(id),
    state: (now) => {
      state = now;
      shown?.state(now);
    },
  });
  channel?.addEventListener(
    'message',
    ({ data }) => {
      keeper.hear(data);
    },
    { signal },
  );
  const hide = (): void => {
    if (document.visibilityState === 'hidden') keeper.leave();
  };
  addEventListener(
    'pagehide',
    () => {
      keeper.leave();
    },
    { signal },
  );
  document.addEventListener('visibilitychange', hide, { signal });
  await keeper.open();
  void places.enter(assignment, { id: pupilId(name), name }).catch(() => undefined);
  return {
    keeper,
    show(view) {
      shown = view;
      view.refresh();
      view.state(state);
    },
    leave() {
      shown = undefined;
      keeper.leave();
      listening.abort();
      setTimeout(() => channel?.close(), FAREWELL);
    },
  };
}
