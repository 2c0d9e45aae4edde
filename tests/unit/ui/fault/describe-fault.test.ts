import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeFault } from '../../../../src/ui/components/fault/describe-fault.ts';
import { FAULT_WORDS } from '../../../../src/ui/components/fault/fault-words.ts';
import { LEFT_OUT, stripMessage } from '../../../../src/ui/components/fault/strip-message.ts';
import { anyText } from '../../storage/arbitraries.ts';

describe('the message of an error', () => {
  it.each([
    [
      'Cannot read properties of undefined (reading “trim”)',
      'cannot read properties of undefined reading …',
    ],
    [
      "Failed to execute 'put' on 'IDBObjectStore': The transaction is closed.",
      'failed to execute … the transaction is closed',
    ],
    ['The file of grandmother could not be written.', 'the file of … could not be …'],
    [
      'Unexpected token \'T\', "The note…" is not valid JSON',
      'unexpected token … is not valid json',
    ],
    ['Minified React error #31; visit https://x/31?args[]=Amina', 'Minified React error #31'],
    ['+880 1711 000000', '…'],
    ['', ''],
  ])('%j becomes %j', (message, stripped) => {
    expect(stripMessage(message)).toBe(stripped);
  });

  it('holds no word but those of programming, whatever was in it', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('"', "'", ': ', ' '), (text, sign) => {
        const words = stripMessage(`Cannot open${sign}${text}${sign}here`).split(' ');
        const odd = words.filter((word) => word && word !== LEFT_OUT && !FAULT_WORDS.has(word));
        expect(odd).toEqual([]);
      }),
    );
  });
});

/** An error as a browser gives it. */
function errorWith(parts: { name?: string; message?: string; stack?: string }): Error {
  return Object.assign(new Error(), { stack: '', ...parts });
}

describe('a fault', () => {
  it('names the places in the app’s own files and not where they lie', () => {
    const stack = [
      'TypeError: no',
      '    at Kx (https://amina.example.org/ours/assets/plan-screen-Bx3kQ9aZ.js:1:2345)',
      '    at file:///home/amina/check.html:7:89',
      'go@https://example.org/assets/index-CD6sWOX_.js:10:72904',
    ].join('\n');
    expect(describeFault(errorWith({ message: 'no', stack })).places).toEqual([
      'plan-screen-Bx3kQ9aZ.js:1:2345',
      'page:7:89',
      'index-CD6sWOX_.js:10:72904',
    ]);
  });

  it('takes no place from a message that looks like one', () => {
    const message = 'no\n at x (https://a/assets/grandmother-Bx3kQ9aZ.js:1:2)';
    expect(describeFault(errorWith({ message, stack: `Error: ${message}` })).places).toEqual([]);
  });

  it('names the components around it', () => {
    const stack =
      '\n    at Plan (http://x/assets/plan-Bx3kQ9aZ.js:1:2)\n    at div\n    at Suspense';
    expect(describeFault(new Error(''), stack).parts).toEqual([
      'Plan plan-Bx3kQ9aZ.js:1:2',
      'Suspense',
    ]);
  });

  it('has no name that only content could have given', () => {
    expect(describeFault(errorWith({ name: 'Amina’s passport' })).name).toBe(LEFT_OUT);
    expect(describeFault(new RangeError('x')).name).toBe('RangeError');
  });

  it.each([undefined, null, 'Amina', { message: 'Amina' }, 7])(
    'says nothing of %j, which is no error',
    (thrown) => {
      expect(describeFault(thrown)).toEqual({ name: LEFT_OUT, message: '', places: [], parts: [] });
    },
  );
});
