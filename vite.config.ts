import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { rubricAsset } from './scripts/rubric-asset.ts';

const nothing = fileURLToPath(new URL('src/publish/pdf/nothing.ts', import.meta.url));

export default defineConfig({
  base: './',
  plugins: [react(), rubricAsset(), openPolicyWhileDeveloping()],
  // Parts of jsPDF that draw HTML and SVG: asked for by no code of ours, so not shipped.
  resolve: { alias: { html2canvas: nothing, dompurify: nothing, canvg: nothing } },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  // The worker loads its writers when they are wanted, which only modules can.
  worker: { format: 'es' },
  server: { port: 5173 },
  preview: { port: 4173 },
});

/** The development server writes style and script into the page, which the policy of the built app forbids. */
function openPolicyWhileDeveloping(): Plugin {
  return {
    name: 'open-policy-while-developing',
    apply: 'serve',
    transformIndexHtml: (html, { server }) =>
      server ? html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '') : html,
  };
}
