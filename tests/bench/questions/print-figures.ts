import { at, spreadOf, verdict } from '../statistics.ts';
import type { Figures, Measured } from './collect-figures.ts';
import { CONTENDERS } from './contenders.ts';

/** Ours as a part of the other, at most. `flat`: ours with many dimensions, of ours with 51. */
const AIMS = { bytes: 0.28, slow: 0.33, slowOfBare: 1.2, paint: 0.4, heap: 0.4, flat: 1.5 };
const LATEST = 0.98;

const median = (values: readonly number[]) => spreadOf(values).median;
const late = (values: readonly number[]) => at(values, LATEST);

type Line = {
  readonly name: string;
  readonly read: (measured: Measured) => number;
  readonly unit: string;
  readonly scale: number;
};

const LINES: readonly Line[] = [
  {
    name: 'packed bytes to the first question',
    read: ({ bytes }) => median(bytes),
    unit: 'kB',
    scale: 1000,
  },
  { name: 'first question', read: ({ first }) => median(first), unit: 'ms', scale: 1 },
  {
    name: 'first question, slow line and processor',
    read: ({ firstSlow }) => median(firstSlow),
    unit: 'ms',
    scale: 1,
  },
  {
    name: 'answer to paint, median',
    read: ({ paints }) => median(paints),
    unit: 'ms',
    scale: 1,
  },
  {
    name: 'answer to paint, 98th percentile',
    read: ({ paints }) => late(paints),
    unit: 'ms',
    scale: 1,
  },
  {
    name: 'answer to paint, slow processor, median',
    read: ({ paintsSlow }) => median(paintsSlow),
    unit: 'ms',
    scale: 1,
  },
  {
    name: 'answer to paint, slow processor, 98th percentile',
    read: ({ paintsSlow }) => late(paintsSlow),
    unit: 'ms',
    scale: 1,
  },
  { name: 'heap after the answers', read: ({ heap }) => median(heap), unit: 'MB', scale: 1e6 },
  { name: 'first question, coming back', read: ({ again }) => median(again), unit: 'ms', scale: 1 },
  {
    name: 'first question, coming back, slow line and processor',
    read: ({ againSlow }) => median(againSlow),
    unit: 'ms',
    scale: 1,
  },
];

/** Prints a table of everybody, for one number of dimensions. What was not measured is a stroke. */
export function printFigures({ dimensions, of }: Figures): void {
  console.log(`Questions, ${dimensions} dimensions:`);
  console.log(`  ${''.padEnd(54)}${CONTENDERS.map(({ name }) => name.padStart(18)).join('')}`);
  for (const { name, read, unit, scale } of LINES) {
    const values = CONTENDERS.map(({ id }) => {
      const value = read(of[id]) / scale;
      const text = Number.isNaN(value) ? '–' : `${value.toFixed(unit === 'ms' ? 0 : 1)} ${unit}`;
      return text.padStart(18);
    });
    console.log(`  ${name.padEnd(54)}${values.join('')}`);
  }
}

/** Prints which aims are met. The first figures are those of the rubric as it is. */
export function printAims(all: readonly Figures[]): void {
  const [real, ...larger] = all;
  if (!real) return;
  const { ours, survey, bare } = real.of;
  const slow = median(ours.firstSlow);
  console.log('Aims, ours as a part of the other:');
  printAim('bytes, of SurveyJS', median(ours.bytes) / median(survey.bytes), AIMS.bytes);
  printAim('slow first question, of SurveyJS', slow / median(survey.firstSlow), AIMS.slow);
  printAim('slow first question, of the bare page', slow / median(bare.firstSlow), AIMS.slowOfBare);
  printAim('answer to paint, of SurveyJS', late(ours.paints) / late(survey.paints), AIMS.paint);
  const slowPaint = late(ours.paintsSlow);
  printAim('the same, slow processor', slowPaint / late(survey.paintsSlow), AIMS.paint);
  printAim('heap, of SurveyJS', median(ours.heap) / median(survey.heap), AIMS.heap);
  for (const { dimensions, of } of larger) {
    const name = `answer to paint with ${dimensions} dimensions, of ours with ${real.dimensions}`;
    printAim(name, late(of.ours.paints) / late(ours.paints), AIMS.flat);
    printAim(`${name}, slow processor`, late(of.ours.paintsSlow) / slowPaint, AIMS.flat);
  }
}

function printAim(what: string, found: number, most: number): void {
  console.log(`  ${what}: ${found.toFixed(2)}, at most ${most}: ${verdict(found <= most)}`);
}
