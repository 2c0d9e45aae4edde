import { viewBytes } from './binary.ts';
import type { Face } from './face.ts';
import type { Weight } from './font-source.ts';
import { drawSymbols } from './symbol-shapes.ts';
import { writeSimpleOutline } from './write-outline.ts';

const LIMIT = 256;

const drawn = new Map<Weight, Face>();

/**
 * A small face of our own for signs that people type and Noto Sans does not have: arrows, ticks, boxes,
 * geometric bullets, comparison signs. Drawn here so that they are real, searchable characters.
 */
export function drawSymbolFace(weight: Weight): Face {
  const known = drawn.get(weight);
  if (known) return known;
  const symbols = drawSymbols(weight);
  const outlines = [
    new Uint8Array(0),
    ...symbols.map(({ contours }) => writeSimpleOutline(contours)),
  ];
  const face: Face = {
    key: `symbols-${weight}`,
    postScriptName: weight === 700 ? 'AssumptionCheckSigns-Bold' : 'AssumptionCheckSigns-Regular',
    weight,
    unitsPerEm: 1000,
    ascent: 1069,
    descent: -293,
    capHeight: 714,
    box: { xMin: 0, yMin: -200, xMax: 1000, yMax: 900 },
    limits: writeLimits(),
    characters: new Map(symbols.map(({ codePoint }, index) => [codePoint, index + 1])),
    advanceOf: (glyph) => symbols[glyph - 1]?.advance ?? 0,
    outlineOf: (glyph) => outlines[glyph] ?? new Uint8Array(0),
  };
  drawn.set(weight, face);
  return face;
}

function writeLimits(): Uint8Array {
  const table = new Uint8Array(32);
  const view = viewBytes(table);
  view.setUint32(0, 0x00010000);
  view.setUint16(6, LIMIT);
  view.setUint16(8, LIMIT);
  view.setUint16(14, 2);
  return table;
}
