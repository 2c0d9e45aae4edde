import { describe, expect, it } from 'vitest';
import { checkFile } from '../../../pdf-ua/check-file.ts';
import { mutate, MUTANTS } from '../../../pdf-ua/mutants.ts';
import { SAMPLE } from '../../../pdf-ua/sample.ts';
import { write } from './support.ts';

/** A checker that has never said no has not been tested. */
describe('The checker of tagged files', async () => {
  const { bytes } = await write(SAMPLE);

  it('finds nothing in a good file', async () => {
    expect(await checkFile(bytes)).toEqual([]);
  });

  it('finds nothing in a good file that was written anew', async () => {
    expect(await checkFile(await mutate(bytes, () => undefined))).toEqual([]);
  });

  it.each(MUTANTS)('notices $name', async ({ clause, says, change }) => {
    const breaches = await checkFile(await mutate(bytes, change));
    expect(breaches).toContainEqual({ clause, what: expect.stringContaining(says) as string });
  });
});
