import { describe, expect, it } from 'vitest';
import { hasLeftoverMarker, parseMarker } from '../../../src/markdown/marker.ts';

describe('parseMarker', () => {
  it('reads id, paragraphs and voice from a line of its own', () => {
    expect(parseMarker('Eradication destroys crops.\n^two-tools us-drugs.2 us-drugs.3 washington')).toEqual({
      id: 'two-tools',
      paper: ['us-drugs.2', 'us-drugs.3'],
      voice: 'washington',
      start: 'Eradication destroys crops.'.length,
    });
  });

  it('reads a marker at the end of a heading', () => {
    expect(parseMarker('Two tools ^tools us-drugs.2 author')).toMatchObject({ id: 'tools', voice: 'author', start: 9 });
  });

  it('reads a marker without a paragraph', () => {
    expect(parseMarker('Our bridge.\n^bridge ours')).toMatchObject({ id: 'bridge', paper: [], voice: 'ours' });
  });

  it('reads a marker that is all there is', () => {
    expect(parseMarker('^list us-drugs.1 author')).toMatchObject({ id: 'list', start: 0 });
  });

  it('lets spaces follow', () => {
    expect(parseMarker('Text.\n^a-b ours  ')?.id).toBe('a-b');
  });

  it.each([
    ['no marker', 'Plain text.'],
    ['no voice', 'Text.\n^two-tools'],
    ['no caret', 'Text.\ntwo-tools us-drugs.2 author'],
    ['capitals in the id', 'Text.\n^Two-Tools us-drugs.2 author'],
    ['text after it', 'Text ^two-tools us-drugs.2 author and more.'],
    ['no space before it', 'Text.^two-tools us-drugs.2 author'],
  ])('finds nothing: %s', (_, text) => {
    expect(parseMarker(text)).toBeUndefined();
  });
});

describe('hasLeftoverMarker', () => {
  it('sees what was meant as a marker', () => {
    expect(hasLeftoverMarker('Text ^two-tools goes on')).toBe(true);
    expect(hasLeftoverMarker('^Two')).toBe(true);
  });

  it('does not mind a caret inside a word', () => {
    expect(hasLeftoverMarker('x^2 and 2 ^ 3')).toBe(false);
  });
});
