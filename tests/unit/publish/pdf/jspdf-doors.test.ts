import { readFileSync } from 'node:fs';
import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { openDocument } from '../../../../src/publish/pdf/draw/open-document.ts';

const settings = {
  width: 200,
  height: 300,
  date: "D:20250115120000+00'00'",
  fileId: '0123456789abcdef0123456789abcdef',
  properties: { title: 'T', author: '', subject: '', creator: '' },
};

const open = () => openDocument(jsPDF, settings);
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** jsPDF promises none of these inner doors; when an update closes one, the test says which. */
describe('The doors of jsPDF this layer uses', () => {
  it('write date, identifier, version and page size as given', () => {
    const file = text(open().finish());
    expect(file).toContain("/CreationDate (D:20250115120000+00'00')");
    expect(file).toContain('/ID [ <0123456789ABCDEF0123456789ABCDEF>');
    expect(file.startsWith('%PDF-1.7')).toBe(true);
    expect(file).toContain('/MediaBox [0 0 200. 300.]');
  });

  it('write into page dictionaries and into the catalog', () => {
    const file = open();
    file.onPage((page) => file.write(`/Mine ${page}`));
    file.onCatalog(() => file.write('/Lang (sw)'));
    const written = text(file.finish());
    expect(written).toMatch(/\/Type \/Page\n[^>]*\/Mine 1/);
    expect(written).toMatch(/\/Type \/Catalog\n[^>]*\/Lang \(sw\)/);
  });

  it('write objects of our own and know the objects of pages', () => {
    const file = open();
    file.addPage();
    file.onObjects(() =>
      file.writeObject(file.reserveObject(), `<</Second ${file.pageObject(2)} 0 R>>`),
    );
    const written = text(file.finish());
    const second = /<<\/Second (\d+) 0 R>>/.exec(written)?.[1] ?? '';
    expect(written).toContain(`${second} 0 obj\n<</Type /Page\n`);
  });

  it('register a font that we write ourselves, leaving no mark on the page', () => {
    const file = open();
    const name = file.registerFont('mine', (entry) => {
      entry.objectNumber = file.reserveObject();
      entry.isAlreadyPutted = true;
      file.writeObject(entry.objectNumber, '<</Type /Font>>');
    });
    const written = text(file.finish());
    expect(written).toMatch(new RegExp(`/Font <<\\n/${name} \\d+ 0 R\\n>>`));
    expect(written.match(/\/Type \/Font\b(?!D)/g)?.length).toBe(1);
    expect(written).not.toContain('Helvetica');
  });

  it('give the first page the number that the opening view is told', () => {
    const file = open();
    file.onPage(() => file.reserveObject());
    const written = text(file.finish());
    expect(written).toContain('/OpenAction [3 0 R /FitH null]');
    expect(written).toContain('3 0 obj\n<</Type /Page\n');
  });

  it('announce pages in their order, all of them before other objects', () => {
    const file = open();
    file.addPage();
    const seen: string[] = [];
    file.onObjects(() => seen.push('objects'));
    file.onCatalog(() => seen.push('catalog'));
    file.onPage((page) => seen.push(`page ${page}`));
    file.finish();
    expect(seen).toEqual(['page 1', 'page 2', 'objects', 'catalog']);
  });

  it('write a stream with entries of our own, as long as it says', () => {
    const file = open();
    file.onObjects(() =>
      file.writeStream(file.reserveObject(), 'some bytes', [['Type', '/Metadata']]),
    );
    const written = text(file.finish());
    const [, keys = '', data] =
      /<<([^>]*\/Type \/Metadata[^>]*)>>\nstream\n([\s\S]*?)\nendstream/.exec(written) ?? [];
    const length = /\/Length (\d+)/.exec(keys)?.[1];
    expect(data).toHaveLength(Number(length));
  });

  it('put nothing on a page by themselves', () => {
    const file = new jsPDF({ unit: 'pt', format: [200, 300], compress: false });
    expect(text(new Uint8Array(file.output('arraybuffer')))).toMatch(
      /stream\n[\d.]+ w\n0 G\nendstream/,
    );
  });

  it('end a file with a classic table of objects, which packing reads', () => {
    expect(text(open().finish())).toMatch(
      /xref\n0 \d+\n(?:\d{10} \d{5} [fn] \n)+trailer\n<<\n\/Size \d+\n\/Root \d+ 0 R\n\/Info \d+ 0 R\n\/ID .*\n>>\nstartxref\n\d+\n%%EOF$/,
    );
  });

  it('stay as they are: one exact version of jsPDF is asked for', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    expect(dependencies['jspdf']).toBe(jsPDF.version);
  });

  it('pass on a failure that jsPDF would only print', () => {
    const file = open();
    file.onObjects(() => {
      throw new Error('broken tree');
    });
    expect(() => file.finish()).toThrow('broken tree');
  });
});
