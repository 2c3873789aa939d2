import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { thisMachine } from './browser.ts';
import { missing, type Program } from './packages.ts';
import { answers, freePort } from './ports.ts';
import type { Key, Named, Reader, ReadersBrowser, Target } from './reader.ts';
import { beginSession, type Session } from './webdriver.ts';

/** WebKit’s driver, which starts WebKitGTK’s own small browser; and a screen that nobody sees. */
const WEBKIT = {
  files: ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'],
  packages: ['webkit2gtk-driver', 'xvfb'],
} as const satisfies Program;

/** What may have a role, as a CSS selector. */
const WITH_ROLE: Readonly<Record<Named['role'], string>> = {
  button: 'button, [role="button"]',
  combobox: 'input, [role="combobox"]',
  radio: 'input[type="radio"], [role="radio"]',
  textbox: 'input, textarea, [role="textbox"]',
};

/** Keys of no character, by their code points in the protocol. */
const KEYS: Readonly<Record<Key, string>> = { '/': '/', Enter: '\uE007', Escape: '\uE00C', ArrowRight: '\uE014' };

const PATIENCE = 20_000;
/** How long a browser may take to start before another one is tried, in milliseconds: it takes one or two seconds. */
const START = 15_000;

/** Finds WebKit’s driver, or installs Debian’s where that is allowed. @returns what to install if it is not there */
export const findWebKit = (): { readonly missing?: string } => {
  const lacking = missing(WEBKIT, thisMachine());
  return lacking === undefined ? {} : { missing: lacking };
};

/** Starts WebKit’s driver on a screen of its own. Each reader gets a browser that keeps nothing. */
export async function startWebKit(): Promise<ReadersBrowser> {
  const screen = spawn(WEBKIT.files[1], ['-displayfd', '1', '-nolisten', 'tcp', '-screen', '0', '1400x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const [display] = (await once(screen.stdout, 'data')) as [Buffer];
  const env = { ...process.env, DISPLAY: `:${display.toString().trim()}`, NO_AT_BRIDGE: '1' };
  let driver = await startDriver(env);
  return {
    async newReader() {
      /* Now and then the driver waits for a browser that never comes. */
      const session = await beginSession(driver.address, {}, START).catch(async () => {
        await end(driver.program);
        driver = await startDriver(env);
        return beginSession(driver.address, {}, START);
      });
      await session.resize(1280, 900);
      return readerOf(session);
    },
    async close() {
      await end(driver.program);
      await end(screen);
    },
  };
}

async function startDriver(env: NodeJS.ProcessEnv): Promise<{ program: ChildProcess; address: string }> {
  const port = await freePort();
  const program = spawn(WEBKIT.files[0], [`--port=${port}`], { stdio: 'ignore', env });
  await until(() => answers(port), 'WebKit’s driver');
  return { program, address: `http://127.0.0.1:${port}` };
}

async function end(program: ChildProcess): Promise<void> {
  const ended = once(program, 'exit');
  program.kill();
  await ended;
}

function readerOf(session: Session): Reader {
  /* What went wrong on pages that the reader has left. */
  const before: string[] = [];
  const evaluate: Reader['evaluate'] = <Result>(task: (given: string) => Result, given = '') =>
    /* The protocol knows no types: this is what the function returned. */
    session.run(String(task), [given]) as Promise<Awaited<Result>>;
  const leave = async (): Promise<void> => {
    before.push(...(await evaluate(troublesHere)));
  };
  /** Does something with a target as soon as it is shown and lets it be done. */
  const asSoonAs = (target: Target, act?: (element: string) => Promise<void>): Promise<void> =>
    until(async () => {
      const element = await shown(session, target);
      if (element === undefined) return false;
      /* The driver itself does not scroll to what stands in a sticky box that scrolls. */
      if (act) await session.reveal(element);
      await act?.(element);
      return true;
    }, JSON.stringify(target));
  return {
    async open(url) {
      await leave();
      await session.open(url);
      await evaluate(noteTroubles);
    },
    async reload() {
      await leave();
      await session.reload();
      await evaluate(noteTroubles);
    },
    url: session.url,
    click: (target) => asSoonAs(target, session.click),
    fill: (target, text) => asSoonAs(target, (field) => session.fill(field, text)),
    sees: (target) => asSoonAs(target),
    press: (key) => session.press(KEYS[key]),
    type: session.press,
    evaluate,
    troubles: async () => [...before, ...(await evaluate(troublesHere))],
    close: session.end,
  };
}

/** An element that is on show, if there is one. */
async function shown(session: Session, target: Target): Promise<string | undefined> {
  const named = typeof target === 'string' ? undefined : target;
  for (const element of await session.find(typeof target === 'string' ? target : WITH_ROLE[target.role])) {
    if ((await session.ask(element, 'displayed')) !== true) continue;
    if (named === undefined) return element;
    const [role, name] = [await session.ask(element, 'computedrole'), await session.ask(element, 'computedlabel')];
    if (role === named.role && name === named.name) return element;
  }
  return undefined;
}

/** Notes errors of scripts and violations of the page’s policy from now on; the driver tells of neither. */
function noteTroubles(): void {
  const found: string[] = [];
  addEventListener('error', ({ message }) => found.push(`script: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => found.push(`script: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    found.push(`policy: ${violatedDirective} against ${blockedURI}`),
  );
  Object.assign(window, { troubles: found });
}

/** What was noted on the page, and requests to another origin since it began. */
function troublesHere(): string[] {
  const { troubles = [] } = window as { troubles?: string[] };
  const elsewhere = performance
    .getEntriesByType('resource')
    .filter(({ name }) => /^https?:/u.test(name) && !name.startsWith(`${location.origin}/`))
    .map(({ name }) => `elsewhere: ${name}`);
  return [...troubles, ...elsewhere];
}

/** Waits until something holds; what throws does not hold yet. @throws Error when it never does */
async function until(holds: () => Promise<boolean>, what: string): Promise<void> {
  const limit = Date.now() + PATIENCE;
  let last: unknown;
  while (Date.now() < limit) {
    try {
      if (await holds()) return;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`Did not come: ${what}`, { cause: last });
}
