import type { Block } from '../../src/publish/blocks.ts';

const LONG = 'Workers name a grievance, and the answer reaches them within ten days. ';
const LONG_LINK = 'Guide to fair recruitment for those who plan, pay for and review programmes. ';

/** Blocks of every kind, over several pages, with the cases that tags find hard. */
export const SAMPLE: readonly Block[] = [
  { kind: 'paragraph', runs: [{ text: 'Gap report' }], look: 'label' },
  { kind: 'heading', level: 1, text: 'A programme' },
  { kind: 'contents', title: 'Contents' },
  { kind: 'heading', level: 1, text: 'In short', anchor: 'short' },
  {
    kind: 'paragraph',
    runs: [
      { text: 'See ' },
      { text: 'the steps', target: 'steps' },
      { text: ' and ' },
      { text: LONG_LINK.repeat(3), href: 'https://www.ilo.org/fair' },
      { text: ', or ' },
      { text: 'nowhere', target: 'nowhere' },
    ],
  },
  { kind: 'heading', level: 3, text: 'A level left out' },
  {
    kind: 'figure',
    alternative: 'Two of five dimensions are at level 1.',
    caption: 'Levels',
    width: 200,
    height: 60,
    shapes: [
      { kind: 'line', from: { x: 0, y: 20 }, to: { x: 200, y: 20 }, ink: 'rule', thickness: 1 },
      { kind: 'circle', at: { x: 50, y: 20 }, radius: 4, fill: 'better' },
      { kind: 'label', at: { x: 0, y: 50 }, text: 'Conventional', size: 9 },
    ],
  },
  { kind: 'quote', text: 'Les travailleuses décident.', place: 'Page 3', lang: 'fr' },
  { kind: 'quote', text: LONG.repeat(80), place: '' },
  { kind: 'heading', level: 1, text: 'Steps', anchor: 'steps' },
  { kind: 'list', ordered: true, items: [[{ text: 'First' }], [{ text: LONG.repeat(30) }]] },
  { kind: 'list', ordered: false, items: [[{ text: 'See ' }, { text: 'above', target: 'short' }]] },
  {
    kind: 'table',
    caption: 'The plan',
    widths: [0.2, 0.4, 0.4],
    head: ['Code', 'Step', ''],
    rows: [
      [
        { runs: [{ text: 'PP1', target: 'short' }], header: true },
        { runs: [{ text: LONG.repeat(120) }] },
        { runs: [{ text: '' }] },
      ],
      [{ runs: [{ text: 'PP2' }], header: true }, { runs: [{ text: 'Ask' }] }],
    ],
  },
  {
    kind: 'table',
    widths: [0.5, 0.5],
    head: [],
    rows: [
      [{ runs: [{ text: 'Conventional: a course' }] }, { runs: [{ text: 'Better: a contract' }] }],
    ],
  },
  { kind: 'page-break' },
  { kind: 'paragraph', runs: [{ text: '' }] },
  { kind: 'paragraph', runs: [{ text: 'The end.' }], look: 'notice' },
];
