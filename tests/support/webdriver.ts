import { z } from 'astro/zod';

/** The key of a reference to an element: W3C WebDriver, section 12. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';
const element = z.object({ [ELEMENT]: z.string() }).transform((reference) => reference[ELEMENT]);
const answer = z.object({ value: z.unknown() });
const failure = z.object({ error: z.string(), message: z.string() });

/** A session of the W3C’s WebDriver protocol, the part of it that the tests use. */
export interface Session {
  /** The elements that a CSS selector matches. @returns their references */
  readonly find: (selector: string) => Promise<readonly string[]>;
  /** Asks about an element. */
  readonly ask: (reference: string, what: 'computedrole' | 'computedlabel' | 'displayed') => Promise<unknown>;
  /** Scrolls an element into the middle of the window. */
  readonly reveal: (reference: string) => Promise<void>;
  readonly click: (reference: string) => Promise<void>;
  /** Clears a field and types into it. */
  readonly fill: (reference: string, text: string) => Promise<void>;
  /** Presses keys one after another where the focus is; special ones by their code points in the protocol. */
  readonly press: (keys: string) => Promise<void>;
  readonly open: (url: string) => Promise<void>;
  readonly reload: () => Promise<void>;
  readonly url: () => Promise<string>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Runs a function’s source in the page, which may promise its result. */
  readonly run: (source: string, given: readonly unknown[]) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

/**
 * Begins a session.
 * @param driver - address of the driver’s server
 * @param capabilities - what the browser must be and do
 * @param patience - how long the browser may take to start, in milliseconds
 * @throws Error with the driver’s words, here and in what the session does, when a command fails
 */
export async function beginSession(driver: string, capabilities: object, patience: number): Promise<Session> {
  const send = async (
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
    signal?: AbortSignal,
  ): Promise<unknown> => {
    const response = await fetch(`${driver}/session${path}`, {
      method,
      ...(signal && { signal }),
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    const { value } = answer.parse(await response.json());
    if (response.ok) return value;
    const { error, message } = failure.parse(value);
    throw new Error(`${method} ${path}: ${error}. ${message}`);
  };

  const wanted = { capabilities: { alwaysMatch: capabilities } };
  const begun = await send('POST', '', wanted, AbortSignal.timeout(patience));
  const own = `/${z.object({ sessionId: z.string() }).parse(begun).sessionId}`;
  const post = async (path: string, body: object): Promise<void> => {
    await send('POST', own + path, body);
  };

  return {
    find: async (selector) =>
      z.array(element).parse(await send('POST', `${own}/elements`, { using: 'css selector', value: selector })),
    ask: (reference, what) => send('GET', `${own}/element/${reference}/${what}`),
    reveal: (reference) =>
      post('/execute/sync', {
        script: 'arguments[0].scrollIntoView({ block: "center", behavior: "instant" })',
        args: [{ [ELEMENT]: reference }],
      }),
    click: (reference) => post(`/element/${reference}/click`, {}),
    async fill(reference, text) {
      await post(`/element/${reference}/clear`, {});
      await post(`/element/${reference}/value`, { text });
    },
    press(keys) {
      const strokes = Array.from(keys, (value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      return post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions: strokes.flat() }] });
    },
    open: (url) => post('/url', { url }),
    reload: () => post('/refresh', {}),
    url: async () => z.string().parse(await send('GET', `${own}/url`)),
    resize: (width, height) => post('/window/rect', { width, height }),
    run: (source, given) =>
      send('POST', `${own}/execute/sync`, { script: `return (${source})(...arguments)`, args: given }),
    async end() {
      await send('DELETE', own);
    },
  };
}
