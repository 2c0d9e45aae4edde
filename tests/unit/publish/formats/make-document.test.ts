import { describe, expect, it } from 'vitest';
import { FORMATS, makeDocument, type Format } from '../../../../src/publish/make-document.ts';
import { make, nastyAssessment, orderOf, reportOn } from './support.ts';

const report = reportOn(nastyAssessment());

describe.each(FORMATS)('a document as %s', (format) => {
  it('says what it is', async () => {
    const made = await makeDocument(orderOf(report, format));
    expect(made.extension).toBe(`.${format}`);
    expect(made.type).toMatch(/^(?:application|text)\/[\w.;=-]+$/);
    expect(made.pages === null).toBe(format !== 'pdf');
  });

  it('is the same to the last byte when it is made again', async () => {
    const [first, second] = [await make(report, format), await make(report, format)];
    expect(second.length).toBe(first.length);
    expect(first.every((byte, index) => byte === second[index])).toBe(true);
  });

  it('is not made when it was stopped before', async () => {
    const reason = new Error('No longer wanted.');
    const order = orderOf(report, format, { signal: AbortSignal.abort(reason) });
    await expect(makeDocument(order)).rejects.toBe(reason);
  });
});

describe.each<Format>(['pdf', 'docx'])('a document as %s that takes a while', (format) => {
  it('can be stopped on the way', async () => {
    const stop = new AbortController();
    const reason = new Error('No longer wanted.');
    const steps: number[] = [];
    const onProgress = (done: number) => {
      steps.push(done);
      stop.abort(reason);
    };
    const order = orderOf(report, format, { signal: stop.signal, onProgress });
    await expect(makeDocument(order)).rejects.toBe(reason);
    expect(steps).toHaveLength(1);
  });
});

describe('the whole assessment', () => {
  it.each<Format>(['xlsx', 'csv', 'json'])('is in %s, whatever the cut', async (format) => {
    const full = await make(report, format);
    expect(await make(report, format, { cut: 'annex' })).toEqual(full);
  });
});
