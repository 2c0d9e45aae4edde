import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { rubricAsset } from './scripts/rubric-asset.ts';

export default defineConfig({
  plugins: [react(), rubricAsset()],
  test: {
    include: ['tests/{unit,property,component}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    coverage: { include: ['src/**'] },
  },
});
