import { describe, expect, it } from 'vitest';
import { createStatus } from '../../../src/cli/console.ts';

const EMPTY_LINE = '\r\u001b[2K';

function listen(terminal: { isTTY?: boolean; columns?: number }) {
  const written: string[] = [];
  const status = createStatus({ ...terminal, write: (text) => written.push(text) });
  return { status, written };
}

describe('the status line', () => {
  it('is written over on a terminal', () => {
    const { status, written } = listen({ isTTY: true, columns: 40 });
    status.show('1 of 2');
    status.show('2 of 2');
    status.clear();
    status.clear();
    expect(written).toEqual([`${EMPTY_LINE}1 of 2`, `${EMPTY_LINE}2 of 2`, EMPTY_LINE]);
  });

  it('does not wrap, since only one line can be taken back', () => {
    const { status, written } = listen({ isTTY: true, columns: 6 });
    status.show('a long name');
    expect(written).toEqual([`${EMPTY_LINE}a lon`]);
  });

  it('is plain lines in a file or a pipe', () => {
    const { status, written } = listen({});
    status.show('1 of 2');
    status.clear();
    expect(written).toEqual(['1 of 2\n']);
  });
});
