import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstExample } from './scripts/first-example.ts';
import { firstMessages } from './scripts/first-messages.ts';
import { rubricAsset } from './scripts/rubric-asset.ts';

export default defineConfig({
  plugins: [react(), rubricAsset(), firstMessages(), firstExample()],
  test: {
    include: ['tests/{unit,property,component}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    coverage: { include: ['src/**'] },
  },
});
