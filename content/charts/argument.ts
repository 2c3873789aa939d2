import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'argument',
  size: { wide: [720, 640], narrow: [340, 860] },
  picture: {
    kind: 'diagram',
    from: 'from',
    to: 'to',
    relation: 'relation',
    paper: 'paper',
    dashed: ({ standing }) => standing === 'expectation',
    paint: ({ standing }) => (standing === 'expectation' ? 's3' : 'quiet'),
    boxes: {
      'weak-states': { paint: 'ink', at: { wide: [360, 14, 200, 44], narrow: [170, 10, 130, 46] } },
      flows: { paint: 's1', at: { wide: [130, 128, 220, 48], narrow: [84, 150, 140, 64] } },
      insecurity: { paint: 's2', at: { wide: [590, 128, 220, 48], narrow: [256, 150, 140, 64] } },
      washington: { paint: 's1', at: { wide: [130, 240, 220, 48], narrow: [84, 324, 140, 64] } },
      region: { paint: 's2', at: { wide: [590, 240, 220, 48], narrow: [256, 324, 140, 64] } },
      suppression: { paint: 's1', at: { wide: [130, 352, 220, 48], narrow: [84, 462, 140, 64] } },
      strengthening: { paint: 's3', at: { wide: [590, 352, 220, 48], narrow: [256, 462, 140, 64] } },
      resentment: { paint: 's2', at: { wide: [130, 464, 220, 48], narrow: [84, 600, 140, 64] } },
      'better-lives': { paint: 's3', at: { wide: [590, 464, 220, 48], narrow: [256, 600, 140, 64] } },
      loyalty: { paint: 's2', at: { wide: [130, 576, 220, 48], narrow: [84, 738, 140, 64] } },
      cooperation: { paint: 's3', at: { wide: [590, 576, 220, 48], narrow: [256, 738, 140, 64] } },
    },
    routes: {
      stem: {
        wide: {
          path: [
            [300, 58],
            [300, 92],
            [190, 92],
            [190, 128],
          ],
          words: [200, 108, 130],
          align: 'left',
        },
        narrow: {
          path: [
            [134, 56],
            [134, 150],
          ],
          words: [140, 100, 64],
          align: 'left',
        },
      },
      unable: {
        wide: {
          path: [
            [420, 58],
            [420, 92],
            [560, 92],
            [560, 128],
          ],
          words: [570, 97, 130],
          align: 'left',
        },
        narrow: {
          path: [
            [206, 56],
            [206, 150],
          ],
          words: [212, 116, 110],
          align: 'left',
        },
      },
      worsen: {
        wide: {
          path: [
            [240, 152],
            [480, 152],
          ],
          words: [360, 171, 220],
        },
        narrow: {
          path: [
            [140, 214],
            [140, 232],
            [226, 232],
            [226, 214],
          ],
          words: [183, 250, 200],
        },
      },
      corrode: {
        wide: {
          path: [
            [70, 128],
            [70, 48],
            [260, 48],
          ],
          words: [80, 84, 104],
          align: 'left',
        },
        narrow: {
          path: [
            [60, 150],
            [60, 46],
            [105, 46],
          ],
          words: [66, 100, 62],
          align: 'left',
        },
      },
      feared: {
        wide: {
          path: [
            [130, 176],
            [130, 240],
          ],
          words: [140, 206, 160],
          align: 'left',
        },
        narrow: {
          path: [
            [26, 214],
            [26, 324],
          ],
          words: [34, 294, 116],
          align: 'left',
        },
      },
      lived: {
        wide: {
          path: [
            [590, 176],
            [590, 240],
          ],
          words: [600, 206, 110],
          align: 'left',
        },
        narrow: {
          path: [
            [314, 214],
            [314, 324],
          ],
          words: [306, 294, 110],
          align: 'right',
        },
      },
      insists: {
        wide: {
          path: [
            [130, 288],
            [130, 352],
          ],
          words: [140, 318, 150],
          align: 'left',
        },
        narrow: {
          path: [
            [26, 388],
            [26, 462],
          ],
          words: [34, 424, 116],
          align: 'left',
        },
      },
      subsist: {
        wide: {
          path: [
            [130, 400],
            [130, 464],
          ],
          words: [140, 430, 150],
          align: 'left',
        },
        narrow: {
          path: [
            [26, 526],
            [26, 600],
          ],
          words: [34, 562, 116],
          align: 'left',
        },
      },
      turn: {
        wide: {
          path: [
            [130, 512],
            [130, 576],
          ],
          words: [140, 542, 150],
          align: 'left',
        },
        narrow: {
          path: [
            [26, 664],
            [26, 738],
          ],
          words: [34, 700, 116],
          align: 'left',
        },
      },
      outside: {
        wide: {
          path: [
            [20, 600],
            [8, 600],
            [8, 26],
            [260, 26],
          ],
          words: [16, 542, 100],
          align: 'left',
        },
        narrow: {
          path: [
            [40, 802],
            [40, 818],
            [5, 818],
            [5, 22],
            [105, 22],
          ],
          words: [48, 832, 106],
          align: 'left',
        },
      },
      answer: {
        wide: {
          path: [
            [590, 288],
            [590, 352],
          ],
          words: [600, 318, 110],
          align: 'left',
        },
        narrow: {
          path: [
            [198, 388],
            [198, 462],
          ],
          words: [206, 424, 120],
          align: 'left',
        },
      },
      improve: {
        wide: {
          path: [
            [590, 400],
            [590, 464],
          ],
          words: [600, 430, 110],
          align: 'left',
        },
        narrow: {
          path: [
            [198, 526],
            [198, 600],
          ],
          words: [206, 562, 120],
          align: 'left',
        },
      },
      willing: {
        wide: {
          path: [
            [590, 512],
            [590, 576],
          ],
          words: [600, 542, 110],
          align: 'left',
        },
        narrow: {
          path: [
            [198, 664],
            [198, 738],
          ],
          words: [206, 700, 120],
          align: 'left',
        },
      },
      effective: {
        wide: {
          path: [
            [480, 600],
            [330, 600],
            [330, 264],
            [240, 264],
          ],
          words: [340, 430, 120],
          align: 'left',
        },
        narrow: {
          path: [
            [200, 802],
            [200, 818],
            [170, 818],
            [170, 356],
            [154, 356],
          ],
          words: [208, 832, 120],
          align: 'left',
        },
      },
      reverse: {
        wide: {
          path: [
            [700, 376],
            [712, 376],
            [712, 30],
            [460, 30],
          ],
          words: [586, 50, 230],
        },
        narrow: {
          path: [
            [326, 494],
            [335, 494],
            [335, 22],
            [235, 22],
          ],
          words: [328, 54, 90],
          align: 'right',
        },
      },
    },
  },
  table: { down: ['from', 'to', 'relation', 'paper'] },
});
