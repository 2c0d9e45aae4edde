import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { isSame } from '../../../src/domain/assessment/records.ts';
import { readAssessmentFile, writeAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { assessmentWith, NOW } from '../../builders/assessment.ts';
import { documentOf } from '../../builders/draft.ts';
import { anyAssessment, anyDocuments } from './arbitraries.ts';

function textOf(assessment: Assessment, documents?: readonly DraftDocument[]): string {
  const written = writeAssessmentFile(assessment, NOW, documents);
  if (written.kind !== 'ok') throw new Error(written.code);
  return written.text;
}

const small = assessmentWith({ AS1: 2 });

describe('a saved file', () => {
  it('opens as what was saved, whatever was written in it', () => {
    fc.assert(
      fc.property(anyAssessment, (assessment) => {
        const read = readAssessmentFile(textOf(assessment));
        expect(read.kind === 'ok' && isSame(read.file.assessment, assessment)).toBe(true);
      }),
    );
  });

  it('is the same text whatever the order of the fields', () => {
    const turned = Object.fromEntries(Object.entries(small).toReversed()) as unknown as Assessment;
    expect(textOf(turned)).toBe(textOf(small));
  });

  it('starts with what it is', () => {
    const [, format, version, savedAt] = textOf(small).split('\n');
    expect(format).toBe('  "format": "assumption-check/assessment",');
    expect(version).toBe('  "formatVersion": 1,');
    expect(savedAt).toBe(`  "savedAt": "${NOW}",`);
  });

  it('opens with a byte order mark in front', () => {
    expect(readAssessmentFile(`\uFEFF${textOf(small)}`).kind).toBe('ok');
  });

  it('keeps fields of a later version and names them once', () => {
    const answers = ['AS1', 'AS2'].map((id) => ({
      ...assessmentWith({ [id]: 2 }).answers[0],
      mood: id,
    })) as unknown as Assessment['answers'];
    const later = { ...small, answers, weather: [{ sun: true }] };
    const read = readAssessmentFile(textOf(later));
    expect(read).toMatchObject({
      kind: 'ok',
      file: { assessment: later },
      unknownFields: ['assessment.answers[].mood', 'assessment.weather'],
    });
  });

  it('looks for fields of a later version inside positions', () => {
    const position = { kind: 'level', level: 2, half: true } as const;
    const read = readAssessmentFile(textOf(assessmentWith({ AS1: { position } })));
    expect(read).toMatchObject({ unknownFields: ['assessment.answers[].position.half'] });
  });
});

describe('the draft in a saved file', () => {
  it('opens as what was saved, whatever was written in it', () => {
    fc.assert(
      fc.property(anyAssessment, anyDocuments, (assessment, documents) => {
        const read = readAssessmentFile(textOf(assessment, documents));
        const file = read.kind === 'ok' ? read.file : undefined;
        expect(isSame(file?.assessment, assessment)).toBe(true);
        expect(isSame(file?.documents ?? [], documents)).toBe(true);
      }),
    );
  });

  it('is there only when it was asked for', () => {
    const document = documentOf('proposal', ['Women are trained.']);
    expect(textOf(small, [document])).toContain('Women are trained.');
    expect(textOf(small)).not.toContain('documents');
    expect(textOf(small, [])).toBe(textOf(small));
  });

  it('keeps fields of a later version and names them once', () => {
    const gaps = [{ kind: 'pictures', count: 1, where: [2] } as const];
    const document = { ...documentOf('proposal', ['a', 'b'], { gaps }), colour: 'red' };
    const passages = document.passages.map((passage) => ({ ...passage, font: 'serif' }));
    const later = { ...document, passages };
    expect(readAssessmentFile(textOf(small, [later]))).toMatchObject({
      kind: 'ok',
      file: { documents: [later] },
      unknownFields: [
        'documents[].colour',
        'documents[].gaps[].where',
        'documents[].passages[].font',
      ],
    });
  });

  it('is refused when it would open as something else', () => {
    const document = { ...documentOf('proposal', []), later: Number.NaN };
    expect(writeAssessmentFile(small, NOW, [document])).toEqual({
      kind: 'failed',
      code: 'differs',
    });
  });

  it('is refused with one id twice', () => {
    const document = documentOf('proposal', []);
    expect(writeAssessmentFile(small, NOW, [document, document])).toEqual({
      kind: 'failed',
      code: 'refused',
      problems: [
        { code: 'duplicate', path: ['documents', 1], list: 'documents', ids: ['proposal'] },
      ],
    });
  });

  it('is refused with its place when it is damaged', () => {
    const text = textOf(small, [documentOf('proposal', ['a'])]).replace('"paragraph"', '"poem"');
    expect(readAssessmentFile(text)).toMatchObject({
      kind: 'refused',
      problems: [{ code: 'wrong-shape', path: ['documents', 0, 'passages', 0, 'kind'] }],
    });
  });
});

describe('saving', () => {
  it('is refused when the file would not open again', () => {
    const broken = { ...small, assessors: [] };
    expect(writeAssessmentFile(broken, NOW)).toMatchObject({
      kind: 'failed',
      code: 'refused',
      problems: [{ code: 'wrong-shape', path: ['assessment', 'assessors'], found: '[]' }],
    });
  });

  it('is refused when the file would open as something else', () => {
    const broken = { ...small, later: Number.POSITIVE_INFINITY };
    expect(writeAssessmentFile(broken, NOW)).toEqual({ kind: 'failed', code: 'differs' });
  });

  it('is refused for what JSON cannot hold', () => {
    const circle = { ...small, later: {} };
    circle.later = circle;
    expect(writeAssessmentFile(circle, NOW)).toEqual({ kind: 'failed', code: 'not-serialisable' });
  });
});
