import { OPEN } from './events.ts';

/* The page waits until this script has run before it asks anything of it; where the menu cannot be loaded, the next asking tries again. */
const tools = document.querySelector<HTMLElement>('passage-tools');
async function begin(): Promise<void> {
  if (!tools) return;
  try {
    const { start } = await import('./passage-menu.ts');
    await start(tools);
  } catch {
    tools.addEventListener(OPEN, () => void begin(), { once: true });
  }
}
await begin();
