import { defineChart } from '../../src/charts/definition.ts';

export default defineChart({
  dataset: 'places',
  size: { wide: [720, 590], narrow: [340, 300] },
  picture: {
    kind: 'map',
    place: 'place',
    longitude: 'longitude',
    latitude: 'latitude',
    countries: {
      mexico: '484',
      guatemala: '320',
      'el-salvador': '222',
      honduras: '340',
      nicaragua: '558',
      cuba: '192',
      haiti: '332',
      colombia: '170',
      peru: '604',
      bolivia: '068',
      venezuela: '862',
      ecuador: '218',
      brazil: '076',
      paraguay: '600',
      argentina: '032',
      chile: '152',
    },
    borders: { 'us-mexico-border': ['840', '484'] },
    filled: ({ place }) =>
      ['mexico', 'guatemala', 'el-salvador', 'honduras', 'haiti', 'colombia', 'peru', 'bolivia'].includes(place),
    paint: ({ place }) => {
      switch (place) {
        case 'colombia':
        case 'peru':
        case 'bolivia':
        case 'bogota':
          return 's1';
        case 'triborder-area':
          return 's2';
        case 'guatemala':
        case 'el-salvador':
        case 'honduras':
        case 'los-angeles':
          return 's4';
        case 'mexico':
        case 'us-mexico-border':
          return 's3';
        case 'haiti':
          return 's6';
        default:
          return 'soft';
      }
    },
    view: {
      wide: { west: -127, east: -34, south: -36, north: 36 },
      narrow: { west: -121, east: -34, south: -35, north: 35 },
    },
    names: {
      wide: {
        'los-angeles': { side: 'left' },
        'us-mexico-border': { side: 'above', label: 'border', dx: 46 },
        mexico: { side: 'over' },
        guatemala: { side: 'left', leader: true, dx: -62, dy: 14 },
        'el-salvador': { side: 'left', leader: true, dx: -62, dy: 26 },
        honduras: { side: 'right', leader: true, dx: 36, dy: -16 },
        nicaragua: { side: 'left', leader: true, dx: -50, dy: 42 },
        cuba: { side: 'above' },
        haiti: { side: 'above', dx: 10, dy: -1 },
        bogota: { side: 'right' },
        colombia: { side: 'over', dy: 10 },
        peru: { side: 'over' },
        bolivia: { side: 'over' },
        venezuela: { side: 'over' },
        ecuador: { side: 'left', dx: -6 },
        brazil: { side: 'over' },
        paraguay: { side: 'over' },
        argentina: { side: 'over' },
        chile: { side: 'left' },
        'triborder-area': { side: 'right', label: 'triborder' },
      },
      narrow: {
        'los-angeles': { side: 'right', dx: -2 },
        'us-mexico-border': { side: 'right', label: 'border', leader: true, dx: 34, dy: 20 },
        mexico: { side: 'over', dx: 4, dy: 4 },
        guatemala: { side: 'left', label: 'three-countries', leader: true, dx: -30, dy: 34 },
        haiti: { side: 'right', dx: -3 },
        bogota: { side: 'right', dx: -4 },
        colombia: { side: 'left', dx: -14, dy: -4 },
        peru: { side: 'left', dx: -10 },
        bolivia: { side: 'over' },
        brazil: { side: 'over', dx: 8 },
        'triborder-area': { side: 'right', label: 'triborder' },
      },
    },
  },
  table: { down: ['place', 'sort', 'chapter', 'paper'] },
});
