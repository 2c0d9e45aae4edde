import { isClaimed } from './claim-window.ts';

if (isClaimed) delete (globalThis as { window?: unknown }).window;
