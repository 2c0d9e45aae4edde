import { unzipSync } from 'fflate';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { readFontFile } from '../../../../src/cli/font-files-node.ts';
import type { FigureBlock } from '../../../../src/publish/blocks.ts';
import {
  createCanvas,
  fillArea,
  type Canvas,
} from '../../../../src/publish/word/picture/canvas.ts';
import { drawPictures } from '../../../../src/publish/word/picture/draw-picture.ts';
import { encodePng } from '../../../../src/publish/word/picture/encode-png.ts';
import { writeWord } from '../../../../src/publish/word/write-word.ts';
import { findAll, readXml } from '../formats/read-xml.ts';
import { readParts } from '../formats/support.ts';
import { info } from '../pdf/support.ts';

const figure: FigureBlock = {
  kind: 'figure',
  alternative: 'One dot & "a line"',
  caption: 'Profile',
  width: 200,
  height: 40,
  shapes: [
    { kind: 'line', from: { x: 0, y: 20 }, to: { x: 200, y: 20 }, ink: 'rule', thickness: 1 },
    { kind: 'circle', at: { x: 100, y: 20 }, radius: 8, fill: 'better', stroke: 'text' },
    { kind: 'rectangle', at: { x: 150, y: 5 }, width: 20, height: 10, fill: 'band' },
    { kind: 'polygon', points: [{ x: 20, y: 5 }, { x: 30, y: 30 }, { x: 10, y: 30 }], fill: 'harm' },
    { kind: 'label', at: { x: 100, y: 38 }, text: 'Åre हिन्दी', size: 8, align: 'middle', bold: true },
  ],
}; // prettier-ignore

function pixelAt({ width, pixels }: Canvas, x: number, y: number): readonly number[] {
  return [...pixels.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
}

const SQUARE = [{ x: 2, y: 2 }, { x: 8, y: 2 }, { x: 8, y: 8 }, { x: 2, y: 8 }]; // prettier-ignore

describe('a canvas', () => {
  it('is white, and filled only inside an outline', () => {
    const canvas = createCanvas(10, 10);
    fillArea(canvas, [SQUARE], '#0b6b62');
    expect(pixelAt(canvas, 5, 5)).toEqual([0x0b, 0x6b, 0x62]);
    expect([pixelAt(canvas, 1, 5), pixelAt(canvas, 8, 5), pixelAt(canvas, 5, 1)]).toEqual(
      Array.from({ length: 3 }, () => [255, 255, 255]),
    );
  });

  it('leaves a hole where an inner outline turns the other way', () => {
    const canvas = createCanvas(10, 10);
    const hole = [{ x: 4, y: 4 }, { x: 4, y: 6 }, { x: 6, y: 6 }, { x: 6, y: 4 }]; // prettier-ignore
    fillArea(canvas, [SQUARE, hole], '#000000');
    expect(pixelAt(canvas, 5, 5)).toEqual([255, 255, 255]);
    expect(pixelAt(canvas, 3, 5)).toEqual([0, 0, 0]);
  });

  it('mixes the colours of a pixel that is half inside', () => {
    const canvas = createCanvas(4, 4);
    const half = [{ x: 0, y: 0 }, { x: 1.5, y: 0 }, { x: 1.5, y: 4 }, { x: 0, y: 4 }]; // prettier-ignore
    fillArea(canvas, [half], '#000000');
    expect(pixelAt(canvas, 1, 1)).toEqual([128, 128, 128]);
  });

  it('is cut where an outline leaves it', () => {
    const canvas = createCanvas(4, 4);
    const large = [{ x: -9, y: -9 }, { x: 99, y: -9 }, { x: 99, y: 99 }, { x: -9, y: 99 }]; // prettier-ignore
    fillArea(canvas, [large], '#000000');
    expect(canvas.pixels.every((value) => value === 0)).toBe(true);
  });
});

describe('a PNG file', () => {
  it.each(['few', 'many'])('can be read with %s colours', async (amount) => {
    const canvas = createCanvas(40, 30);
    if (amount === 'many') {
      for (const index of canvas.pixels.keys()) canvas.pixels[index] = (index * 7919) % 251;
    }
    const { width, height } = await (await PDFDocument.create()).embedPng(encodePng(canvas, 8504));
    expect([width, height]).toEqual([40, 30]);
  });
});

describe('a figure in Word', () => {
  it('is a picture in two forms with its alternative text', async () => {
    const bytes = await writeWord([figure], info, { paper: 'a4', fonts: readFontFile });
    const body = readParts(bytes).get('word/document.xml')!;
    expect(findAll(body, 'wp:docPr').map(({ attributes }) => attributes['descr'])).toEqual([
      figure.alternative,
    ]);
    expect(findAll(body, 'asvg:svgBlip')).toHaveLength(1);
    const media = Object.keys(unzipSync(bytes)).filter((path) => path.startsWith('word/media/'));
    expect(media.map((path) => path.split('.').at(-1)).toSorted()).toEqual(['png', 'svg']);
  });

  it('is never wider than the text', async () => {
    const wide = { ...figure, width: 2000 };
    const bytes = await writeWord([wide], info, { paper: 'a4', fonts: readFontFile });
    const [extent] = findAll(readParts(bytes).get('word/document.xml')!, 'wp:extent');
    const twips = Number(extent!.attributes['cx']) / 635;
    expect(Math.round(twips)).toBeLessThanOrEqual(11_906 - 2 * 1134);
  });

  it('has every letter drawn, also those that are shaped', async () => {
    const picture = (await drawPictures([figure], info, readFontFile)).get(figure)!;
    const svg = readXml(picture.svg);
    const drawn = new Map(
      findAll(svg, 'path').map(({ attributes }) => [attributes['id'], attributes['d']!]),
    );
    const used = findAll(svg, 'use').map(({ attributes }) => attributes['xlink:href']!.slice(1));
    expect(used.length).toBeGreaterThanOrEqual(7);
    for (const id of used) expect(drawn.get(id)).toMatch(/^M.+Z$/);
    expect(picture.svg).not.toContain('NaN');
  });

  it('asks for no font when there is no figure', async () => {
    const none = () => Promise.reject(new Error('No font was needed.'));
    expect((await drawPictures([], info, none)).size).toBe(0);
  });
});
