import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fillIn, formatNumber } from '../../src/charts/context.ts';
import { stopAfter, nearestStop, type PlacedStop } from '../../src/charts/live/steps.ts';
import { spread } from '../../src/charts/plugins/end-labels.ts';
import { Recorder } from '../../src/charts/recorder/recorder.ts';
import { marksToSvg } from '../../src/charts/recorder/svg.ts';
import { fill, textWidth, wrap } from '../../src/charts/text/metrics.ts';
import { dark, faded, light, tokens } from '../../src/charts/theme.ts';

const svg = (draw: (context: Recorder) => void, mode: 'class' | 'literal' = 'class'): string => {
  const recorder = new Recorder(100, 100);
  draw(recorder);
  return marksToSvg(recorder.marks, { id: 'a', size: 14, mode });
};

describe('The recorder', () => {
  test('writes theme classes, short numbers and relative paths', () => {
    const drawn = svg((context) => {
      context.strokeStyle = 's1';
      context.lineWidth = 2.5;
      context.beginPath();
      context.moveTo(10.04, 10);
      context.lineTo(20.06, 10);
      context.lineTo(20.06, 5.5);
      context.stroke();
    });
    expect(drawn).toBe('<path d="M10 10h10.1v-4.5" class="k-s1" stroke-width="2.5"/>');
  });

  test('writes circles, and a fill with the stroke around it once', () => {
    const drawn = svg((context) => {
      context.fillStyle = 's2';
      context.strokeStyle = 'paper';
      context.beginPath();
      context.arc(5, 6, 4, 0, Math.PI * 2);
      context.closePath();
      context.fill();
      context.stroke();
    });
    expect(drawn).toBe('<circle cx="5" cy="6" r="4" class="f-s2 k-paper"/>');
  });

  test('keeps text as text, with its anchor and a halo', () => {
    const drawn = svg((context) => {
      context.font = '13px Arial';
      context.textAlign = 'right';
      context.textBaseline = 'middle';
      context.fillStyle = 'ink';
      context.strokeStyle = 'paper';
      context.strokeText('1 < 2', 30, 40);
      context.fillText('1 < 2', 30, 40);
    });
    expect(drawn).toBe('<text x="30" y="44.5" class="halo f-ink" text-anchor="end" font-size="13">1 &lt; 2</text>');
  });

  test('says the style of neighbours once', () => {
    const drawn = svg((context) => {
      context.font = '14px Arial';
      context.fillStyle = 'soft';
      context.fillText('a', 1, 2);
      context.fillText('b', 3, 4);
    });
    expect(drawn).toBe('<g class="f-soft"><text x="1" y="2">a</text><text x="3" y="4">b</text></g>');
  });

  test('follows translations, rotations and saved states', () => {
    const drawn = svg((context) => {
      context.font = '14px Arial';
      context.fillStyle = 'ink';
      context.save();
      context.translate(10, 20);
      context.rotate(-Math.PI / 2);
      context.fillText('up', 0, 0);
      context.restore();
      context.fillText('level', 1, 1);
    });
    expect(drawn).toContain('<text x="10" y="20" transform="rotate(-90 10 20)">up</text>');
    expect(drawn).toContain('<text x="1" y="1">level</text>');
  });

  test('writes a clip only for what it cuts, and leaves out what lies outside', () => {
    const drawn = svg((context) => {
      context.beginPath();
      context.rect(0, 0, 50, 50);
      context.clip();
      context.fillStyle = 's1';
      context.fillRect(10, 10, 5, 5);
      context.fillStyle = 's2';
      context.fillRect(40, 40, 30, 5);
      context.fillRect(80, 80, 5, 5);
    });
    expect(drawn).toBe(
      '<clipPath id="a-clip-1"><rect x="0" y="0" width="50" height="50"/></clipPath><path d="M10 10h5v5h-5z" class="f-s1"/><path d="M40 40h30v5h-30z" class="f-s2" clip-path="url(#a-clip-1)"/>',
    );
  });

  test('refuses colours that no theme can change', () => {
    const paint = (context: Recorder) => {
      context.fillStyle = '#666';
      context.fillRect(0, 0, 1, 1);
    };
    expect(() => svg(paint)).toThrow('“#666” is no colour of the theme');
    expect(svg(paint, 'literal')).toContain('fill="#666"');
  });
});

describe('Colours', () => {
  test('each have a class for filling and one for stroking', () => {
    const css = readFileSync('src/charts/chart.css', 'utf8');
    const classes = tokens.flatMap((token) => [`.f-${token}`, `.k-${token}`]);
    expect(classes.filter((name) => !css.includes(`${name} {`))).toEqual([]);
  });

  test('are the same on the site and in downloads', () => {
    const css = readFileSync('src/styles/tokens.css', 'utf8') + readFileSync('src/charts/tokens.css', 'utf8');
    const own = { s1: 'first', s2: 'second' } as const satisfies Partial<Record<(typeof tokens)[number], string>>;
    const differ = tokens.filter(
      (token) =>
        !css.includes(
          `--${token in own ? own[token as keyof typeof own] : token}: light-dark(${light[token]}, ${dark[token]})`,
        ),
    );
    expect(differ).toEqual([]);
  });

  test('fade by name, by number and as computed', () => {
    expect([faded('s1', 20), faded('#1d4f86', 20), faded('rgb(1, 2, 3)', 20)]).toEqual([
      's1/20',
      '#1d4f8633',
      'color-mix(in srgb, rgb(1, 2, 3) 20%, transparent)',
    ]);
  });
});

describe('Text', () => {
  test('is as wide as its characters', () => {
    expect(textWidth('mm', 10)).toBeCloseTo(2 * 8.33 * 1.03);
    expect(textWidth('2006', 10)).toBeCloseTo(4 * 5.56 * 1.03);
  });

  test('breaks into the fewest lines, of about the same length', () => {
    expect(wrap('the US figure is twice the UN’s', 140, 15)).toEqual(['the US figure is', 'twice the UN’s']);
    expect(wrap('one\ntwo', 500, 15)).toEqual(['one', 'two']);
    expect(fill('a long word', 1, 15)).toEqual(['a', 'long', 'word']);
  });

  test('has its gaps filled, and says so when it cannot', () => {
    expect(fillIn('{value} of {total}', { value: '1', total: '2' })).toBe('1 of 2');
    expect(() => fillIn('{valeu}', { value: '1' })).toThrow(
      '“{valeu}” has a gap {valeu}; what can stand there is {value}.',
    );
  });

  test('writes numbers as the language does, with a true minus', () => {
    expect([formatNumber(140000, 'en'), formatNumber(-11.15, 'en', 1), formatNumber(8.5, 'es', 1)]).toEqual([
      '140,000',
      '−11.2',
      '8,5',
    ]);
  });
});

test('Labels that collide are spread about their middle, others stay', () => {
  expect(spread([10, 12, 14, 60], 10)).toEqual([2, 12, 22, 60]);
  expect(spread([0, 30], 10)).toEqual([0, 30]);
});

describe('Steps', () => {
  const stop = (group: number, index: number, x: number, y: number): PlacedStop => ({
    dataset: group,
    index,
    group,
    x,
    y,
    head: '',
    body: '',
  });
  const upper = [stop(0, 0, 0, 10), stop(0, 1, 10, 12)];
  const lower = [stop(1, 0, 0, 30), stop(1, 1, 10, 28)];
  const stops = [...upper, ...lower];

  test('begin at the first value', () => {
    expect(stopAfter(stops, undefined, 'ArrowRight')).toBe(upper[0]);
    expect(stopAfter(stops, undefined, 'Tab')).toBeUndefined();
  });

  test('go along a series, stay at its ends, and change to the series below at the same place', () => {
    expect(stopAfter(stops, upper[0], 'ArrowRight')).toBe(upper[1]);
    expect(stopAfter(stops, upper[1], 'ArrowRight')).toBe(upper[1]);
    expect(stopAfter(stops, upper[1], 'ArrowDown')).toBe(lower[1]);
    expect(stopAfter(stops, lower[1], 'ArrowUp')).toBe(upper[1]);
    expect(stopAfter(stops, lower[1], 'Home')).toBe(lower[0]);
    expect(stopAfter(stops, lower[0], 'End')).toBe(lower[1]);
  });

  test('go up and down within a single series', () => {
    expect(stopAfter(upper, upper[0], 'ArrowDown')).toBe(upper[1]);
  });

  test('find the value nearest to the pointer', () => {
    expect(nearestStop(stops, 9, 29)).toBe(lower[1]);
    expect(nearestStop([], 0, 0)).toBeUndefined();
  });
});
