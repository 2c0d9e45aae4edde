import { defineConfig } from '@playwright/test';
import { ensureChromium } from './scripts/find-tools.ts';

const PORT = 4179;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  forbidOnly: true,
  // Real browsers on a busy machine now and then do not answer at all.
  retries: 1,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'reports/browser.json' }]],
  use: {
    baseURL: `http://localhost:${String(PORT)}/`,
    acceptDownloads: true,
    // Requests that a service worker answers pass by the routes of a test. The tests of offline use let it in.
    serviceWorkers: 'block',
    // Traces take a third of the time of a run: only a second try has one. Ask for more with `--trace on`.
    trace: 'on-first-retry',
    launchOptions: {
      executablePath: ensureChromium(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
      ],
    },
  },
  webServer: {
    command: `npx --no-install vite preview --port ${String(PORT)} --strictPort`,
    url: `http://localhost:${String(PORT)}/`,
    reuseExistingServer: false,
  },
});
