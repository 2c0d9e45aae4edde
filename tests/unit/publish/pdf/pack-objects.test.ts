import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../src/publish/pdf/draw/open-document.ts';
import { packObjects } from '../../../../src/publish/pdf/pack/pack-objects.ts';
import { readObjects } from '../../../../src/publish/pdf/pack/read-objects.ts';
import {
  openFile,
  readLatin,
  readName,
  readStream,
  readString,
} from '../../../pdf-ua/open-file.ts';
import { runTool } from '../../../pdf-ua/run-tool.ts';

const ELEMENTS = 3000;

/** A file with as many small objects as a tagged report has. */
function makePlainFile(): Uint8Array {
  const file = openDocument(jsPDF, {
    width: 200,
    height: 300,
    date: "D:20250115120000+00'00'",
    fileId: '0123456789abcdef0123456789abcdef',
    properties: { title: 'Pracovn\u00edci', author: '', subject: 'endobj', creator: '' },
  });
  file.write('/Artifact BMC\n0 0 m 9 9 l S\nEMC');
  let first = 0;
  file.onObjects(() => {
    first = file.reserveObject();
    file.writeObject(first, `<</S /P /K (endstream)>>`);
    for (let count = 1; count < ELEMENTS; count += 1)
      file.writeObject(file.reserveObject(), `<</S /P /P ${first} 0 R /K ${count}>>`);
  });
  file.onCatalog(() => file.write(`/First ${first} 0 R`));
  return file.finish();
}

describe('A packed file', () => {
  const plain = makePlainFile();
  const packed = packObjects(plain);

  it('is less than half as large when most of it is small objects', () => {
    expect(packed.length).toBeLessThan(plain.length / 2);
  });

  it('is the same bytes every time', () => {
    expect(packObjects(makePlainFile())).toEqual(packed);
  });

  it('is sound to a strict reader', () => {
    expect(runTool('qpdf', packed, ['--check', 'FILE'])).toContain('No syntax or stream encoding');
  });

  it('holds every object as it was', async () => {
    const [before, after] = [await openFile(plain), await openFile(packed)];
    const objects = before.document.context.enumerateIndirectObjects();
    expect(objects.length).toBeGreaterThan(ELEMENTS);
    for (const [reference, object] of objects)
      expect(String(after.look(reference))).toBe(String(object));
  });

  it('keeps content, title, identifier and catalog', async () => {
    const file = await openFile(packed);
    const { Info, ID } = file.document.context.trailerInfo;
    const page = file.document.getPage(0).node;
    expect(readLatin(readStream(file.entry(page, 'Contents')))).toContain('0 0 m 9 9 l S');
    expect(readString(file.entry(Info, 'Title'))).toContain('Pracovn\u00edci');
    expect(String(ID)).toContain('0123456789ABCDEF0123456789ABCDEF');
    expect(readName(file.entry(file.catalog, 'Type'))).toBe('Catalog');
    expect(readString(file.entry(file.entry(file.catalog, 'First'), 'K'))).toBe('endstream');
  });

  it('has nothing but streams outside of them', () => {
    expect(readLatin(packed).match(/\d+ 0 obj/g)?.length).toBe(
      readLatin(packed).match(/\nstream\n/g)?.length,
    );
  });
});

describe('Reading a file to pack', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  it.each([
    ['nothing', ''],
    ['no table', 'startxref\n0\n%%EOF'],
    [
      'an object that is elsewhere',
      `abc\nxref\n0 2\n0000000000 65535 f \n0000000001 00000 n \ntrailer\n<<\n>>\nstartxref\n4\n%%EOF`,
    ],
  ])('refuses %s', (_, text) => {
    expect(() => readObjects(bytes(text))).toThrow(/table/);
  });
});
