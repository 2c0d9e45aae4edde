import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { rubricAsset } from './scripts/rubric-asset.ts';

export default defineConfig({
  base: './',
  plugins: [react(), rubricAsset()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { port: 5173 },
  preview: { port: 4173 },
});
