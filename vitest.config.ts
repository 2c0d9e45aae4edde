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
    // By itself Vitest leaves one core of two alone.
    maxWorkers: '100%',
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
