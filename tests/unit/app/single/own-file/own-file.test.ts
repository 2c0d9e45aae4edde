import { expect, test } from 'vitest';
import { isBehind, type FileContent } from '../../../../../src/app/single/own-file/own-file.ts';
import type { DraftDocument } from '../../../../../src/domain/draft/draft.ts';
import { assessmentWith } from '../../../../builders/assessment.ts';
import { documentOf } from '../../../../builders/draft.ts';

const assessment = assessmentWith({ AS1: 1 });
const draft: readonly DraftDocument[] = [documentOf('draft-1', ['The training.'])];

/** Whether a file with this content, wanted with or without the draft, lacks something. */
const lacks = (
  content: FileContent | null,
  takesDraft: boolean,
  documents: readonly DraftDocument[] | null = draft,
) => isBehind({ content, takesDraft }, assessment, documents);

test('what is in no file is behind', () => {
  expect(lacks(null, false)).toBe(true);
});

test('the same answers read again are not behind', () => {
  expect(lacks({ assessment: structuredClone(assessment), documents: null }, false)).toBe(false);
});

test('another answer is behind', () => {
  expect(lacks({ assessment: assessmentWith({ AS1: 2 }), documents: null }, false)).toBe(true);
});

test('a draft that does not go into the file counts for nothing', () => {
  expect(lacks({ assessment, documents: null }, false)).toBe(false);
});

test('a draft that is to go into the file is missed there', () => {
  expect(lacks({ assessment, documents: null }, true)).toBe(true);
  expect(lacks({ assessment, documents: structuredClone(draft) }, true)).toBe(false);
});

test('a draft that is to go out of the file is too much there', () => {
  expect(lacks({ assessment, documents: draft }, false)).toBe(true);
});

test('documents that are still read are not taken for new', () => {
  expect(lacks({ assessment, documents: null }, true, null)).toBe(false);
});
