import type { Page } from '@playwright/test';

/** What one moment of the screen shows. */
export type Reading = {
  /** What the save line says: `saved`, `saving`, … */
  readonly state: string;
  readonly dimensionId: string;
  /** The chosen answer as its radio names it; empty for none. */
  readonly position: string;
  readonly note: string;
};

/** Tells of every change of the question on the screen, together with what the save line says at that moment. */
export async function watchScreen(page: Page, tell: (reading: Reading) => void): Promise<void> {
  await page.exposeFunction('tellReading', tell);
  // The runner of this file names functions by a helper, which the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' });
  await page.addInitScript(watch);
}

/** Runs in the page. The save line and the question are read in one go, between two tasks of the page. */
function watch(): void {
  let last = '';
  const look = () => {
    const line = document.querySelector<HTMLElement>('.save-status');
    const code = document.querySelector('.question-code')?.textContent ?? '';
    const note = document.querySelector<HTMLTextAreaElement>('textarea[id^="note-"]');
    if (!line || code === '' || note?.id !== `note-${code}`) return;
    const radio = document.querySelector<HTMLInputElement>('input[name^="position-"]:checked');
    const reading = {
      state: line.dataset['state'] ?? '',
      dimensionId: code,
      position: radio?.value ?? '',
      note: note.value,
    };
    const text = JSON.stringify(reading);
    if (text === last) return;
    last = text;
    (globalThis as unknown as { tellReading(reading: object): void }).tellReading(reading);
  };
  // Before anything else of the page: what there is to watch comes later.
  const how = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(look).observe(document, how);
  setInterval(look, 5);
}
