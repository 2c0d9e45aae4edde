import { defineConfig } from 'vitest/config';

/** The tests that specify the method, and nothing else: what the mutants are tried on. */
export default defineConfig({
  test: {
    include: [
      'tests/unit/domain/{score,scope,truth,findings,describe-dimensions}.test.ts',
      'tests/property/method-laws.test.ts',
    ],
  },
});
