import { availableParallelism } from 'node:os';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstExample } from './scripts/first-example.ts';
import { firstMessages } from './scripts/first-messages.ts';
import { rubricAsset } from './scripts/rubric-asset.ts';

export default defineConfig({
  plugins: [react(), rubricAsset(), firstMessages(), firstExample()],
  test: {
    restoreMocks: true,
    testTimeout: 20_000,
    // A third of the time tests wait for something: one more at once than there are cores.
    maxWorkers: availableParallelism() + 1,
    coverage: { include: ['src/**'] },
    projects: [
      {
        extends: true,
        test: { name: 'units', include: ['tests/{unit,property}/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'components',
          include: ['tests/component/**/*.test.tsx'],
          setupFiles: ['tests/setup.ts'],
        },
      },
    ],
  },
});
