import type { Desk } from './desk.ts';
import { button, el } from './dom.ts';

/** What is read out, one after the other. */
const READ = 'p, li, h3, h4, figcaption, td, th';
const APART = '.voice, summary, .unseen, [hidden], svg, .label, .from';

/**
 * A voice on this device itself for a language. One that lives elsewhere would be sent the text,
 * so it is not used.
 */
const voiceFor = (language: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis
    .getVoices()
    .find(
      ({ lang, localService }) =>
        localService && lang.replace('_', '-').toLowerCase().startsWith(language.toLowerCase()),
    );

/** The words of a block without what stands in its margin. */
function wordsOf(block: Element): string {
  const copy = block.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const part of copy.querySelectorAll(APART)) part.remove();
  return copy.textContent.replace(/\s+/gu, ' ').trim();
}

/**
 * Buttons that read a text out with the browser's own speech and show where it is. Left out
 * where the browser has none; hidden until the device has a voice for the language.
 */
export function listenButton(
  content: HTMLElement,
  { say, assignment, signal }: Pick<Desk, 'say' | 'assignment' | 'signal'>,
): HTMLElement | undefined {
  if (!('speechSynthesis' in window)) return undefined;
  const { text } = say.words;
  const language = document.documentElement.lang || assignment.language;
  let current: Element | undefined;
  let reading = false;

  const show = (block?: Element): void => {
    current?.removeAttribute('data-spoken');
    current = block;
    current?.toggleAttribute('data-spoken', true);
  };
  const stop = (): void => {
    if (!reading) return;
    reading = false;
    speechSynthesis.cancel();
    show();
    update();
  };
  const readOut = (): void => {
    const voice = voiceFor(language);
    if (!voice) return;
    const blocks = [...content.querySelectorAll(READ)].filter(
      (block) => !block.closest(APART) && !block.querySelector(READ) && !isDimmed(block),
    );
    speechSynthesis.cancel();
    reading = true;
    update();
    blocks.forEach((block, index) => {
      const utterance = new SpeechSynthesisUtterance(wordsOf(block));
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onstart = () => {
        if (reading) show(block);
      };
      utterance.onerror = stop;
      if (index === blocks.length - 1) utterance.onend = stop;
      speechSynthesis.speak(utterance);
    });
  };
  const pause = button(
    text.pause,
    () => {
      if (speechSynthesis.paused) speechSynthesis.resume();
      else speechSynthesis.pause();
      pause.textContent = speechSynthesis.paused ? text.pause : text.resume;
    },
    signal,
    { class: 'quiet' },
  );
  const toggle = button(
    text.listen,
    () => {
      if (reading) stop();
      else readOut();
    },
    signal,
    { class: 'quiet' },
  );
  const buttons = el('span', { class: 'listen', 'data-listen': true }, toggle, pause);
  const update = (): void => {
    buttons.hidden = voiceFor(language) === undefined;
    toggle.textContent = reading ? text.stop : text.listen;
    pause.hidden = !reading;
    pause.textContent = text.pause;
  };
  update();
  // Some browsers know their voices only after a while, and not all tell it in the same way.
  if (typeof speechSynthesis.addEventListener === 'function')
    speechSynthesis.addEventListener('voiceschanged', update, { signal });
  signal.addEventListener('abort', stop);
  return buttons;
}

const isDimmed = (block: Element): boolean =>
  block.closest('.dimmed') !== null && block.closest('[data-assigned]') === null;
