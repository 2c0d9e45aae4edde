import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextUpdate, type UpdateEvent } from '../../../../src/app/offline/update-state.ts';
import type { UpdateState } from '../../../../src/ui/components/offline/offline.ts';

function after(...events: readonly UpdateEvent[]): UpdateState {
  return events.reduce<UpdateState>(nextUpdate, { kind: 'none' });
}

const waiting = { kind: 'waiting' } as const;
const asked = { kind: 'asked' } as const;
const refused = { kind: 'refused', why: 'other-tabs' } as const;
const gone = { kind: 'gone' } as const;

test('offers a version that waits', () => {
  expect(after(waiting)).toEqual({ kind: 'ready' });
});

test('has nothing to use when none waits', () => {
  expect(after(asked)).toEqual({ kind: 'none' });
});

test('says why it was refused', () => {
  expect(after(waiting, asked, refused)).toEqual({ kind: 'refused', why: 'other-tabs' });
});

test('can be asked for again after a refusal', () => {
  expect(after(waiting, asked, refused, asked)).toEqual({ kind: 'using' });
});

test('keeps the reason in sight when an even newer version comes', () => {
  expect(after(waiting, asked, refused, waiting)).toEqual({ kind: 'refused', why: 'other-tabs' });
});

test('takes the notice away when the version waits no more', () => {
  expect(after(waiting, gone)).toEqual({ kind: 'none' });
});

test('is never used unless a person asked', () => {
  const unasked = fc.constantFrom<UpdateEvent>(waiting, refused, gone);
  fc.assert(
    fc.property(fc.array(unasked), (events) => {
      expect(after(...events).kind).not.toBe('using');
    }),
  );
});
