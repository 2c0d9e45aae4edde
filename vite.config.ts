import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstExample } from './scripts/first-example.ts';
import { firstMessages } from './scripts/first-messages.ts';
import { firstPreloads } from './scripts/first-preloads.ts';
import { offlineFiles } from './scripts/offline-files.ts';
import { pageStyle } from './scripts/page-style.ts';
import { FIRST_WORDS, rubricAsset } from './scripts/rubric-asset.ts';
import { shellChunks } from './scripts/shell-chunks.ts';
import { viteAliases } from './scripts/vite-aliases.ts';

const offline = offlineFiles();

export default defineConfig({
  base: './',
  plugins: [
    react(),
    rubricAsset(),
    firstMessages(),
    firstExample(),
    openPolicyWhileDeveloping(),
    shellChunks(),
    firstPreloads(),
    pageStyle(),
    offline.plugin,
    installable(),
  ],
  resolve: { alias: viteAliases },
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

/** The service worker, and what a device needs to know to install the app. */
function installable(): Plugin[] {
  return VitePWA({
    strategies: 'injectManifest',
    registerType: 'prompt',
    // The app registers its worker itself, once the first screen is there.
    injectRegister: false,
    includeManifestIcons: false,
    srcDir: 'src/app/offline/worker',
    filename: 'service-worker.ts',
    injectManifest: {
      rollupFormat: 'iife',
      globPatterns: ['**/*'],
      // A device fetches the icons when it installs the app, which it does with a network; and what it keeps has the
      // whole rubric.
      globIgnores: ['icon-*.png', `assets/${FIRST_WORDS}-*/**`],
      maximumFileSizeToCacheInBytes: 100_000_000,
      manifestTransforms: [offline.describe],
    },
    manifest: {
      name: 'Assumption Check',
      short_name: 'Assumptions',
      description: 'A self-assessment of draft programmes for migrant workers.',
      lang: 'en',
      start_url: './',
      scope: './',
      display: 'standalone',
      theme_color: '#faf8f4',
      background_color: '#faf8f4',
      icons: [
        { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
        {
          src: './icon-maskable-512.png',
          sizes: '512x512',
          type: 'image/png',
          purpose: 'maskable',
        },
      ],
    },
  });
}
