import { describe, expect, it } from 'vitest';
import {
  bringBackFlag,
  dismissFlag,
  followDocument,
  nameDraft,
} from '../../../../src/domain/assessment/edits.ts';
import { mergeRecord } from '../../../../src/domain/assessment/merge.ts';
import { diffRecords } from '../../../../src/domain/assessment/records.ts';
import { takeBack } from '../../../../src/domain/assessment/take-back.ts';
import { assessmentWith } from '../../../builders/assessment.ts';
import { documentOf } from '../../../builders/draft.ts';

const empty = assessmentWith({});
const proposal = documentOf('proposal', []);
const newer = documentOf('newer', []);

describe('a question that the draft raises', () => {
  const once = dismissFlag(empty, 'ban_response:yes');

  it('is put aside once', () => {
    expect(once.dismissedFlags).toEqual(['ban_response:yes']);
    expect(dismissFlag(once, 'ban_response:yes')).toBe(once);
  });

  it('is asked again', () => {
    const two = dismissFlag(once, 'blames_agents:yes');
    expect(bringBackFlag(two, 'ban_response:yes').dismissedFlags).toEqual(['blames_agents:yes']);
    expect(bringBackFlag(empty, 'ban_response:yes')).toBe(empty);
  });

  it('is put aside and asked again with all its sentences', () => {
    const both = dismissFlag(once, 'ban_response:yes:0000000a', 'ban_response:yes:0000000b');
    expect(both.dismissedFlags).toHaveLength(3);
    expect(bringBackFlag(both, ...(both.dismissedFlags ?? [])).dismissedFlags).toEqual([]);
  });

  it('stays put aside when another tab puts aside another', () => {
    const [mine] = diffRecords(empty, once);
    const [theirs] = diffRecords(empty, dismissFlag(empty, 'blames_agents:yes'));
    const merged = mergeRecord('base', {
      base: mine?.before,
      mine: mine?.after,
      theirs: theirs?.after,
    });
    expect(merged).toMatchObject({ dismissedFlags: ['ban_response:yes', 'blames_agents:yes'] });
  });

  it('is asked again by an undo, and no other', () => {
    const two = dismissFlag(once, 'blames_agents:yes');
    const undone = takeBack(two, diffRecords(empty, once));
    expect(undone.dismissedFlags).toEqual(['blames_agents:yes']);
  });
});

describe('the draft of an assessment', () => {
  const named = followDocument(empty, undefined, proposal);

  it('has the name and fingerprint of the first document', () => {
    expect(named.draft).toEqual({ name: 'proposal.txt', fingerprint: 'fingerprint of proposal' });
  });

  it('follows to another first document, and to none', () => {
    expect(followDocument(named, proposal, newer).draft).toEqual({
      name: 'newer.txt',
      fingerprint: 'fingerprint of newer',
    });
    expect(followDocument(named, proposal, undefined).draft).toBeNull();
  });

  it('keeps a name that a person gave', () => {
    const own = nameDraft(named, 'Our proposal');
    expect(followDocument(own, proposal, newer).draft).toEqual({
      name: 'Our proposal',
      fingerprint: 'fingerprint of newer',
    });
    expect(followDocument(own, proposal, undefined).draft).toEqual({
      name: 'Our proposal',
      fingerprint: '',
    });
  });
});
