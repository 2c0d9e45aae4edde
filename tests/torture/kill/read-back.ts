import type { Page } from '@playwright/test';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import type { Stored } from './promises.ts';

/** The answers of an assessment as the database of the browser has them. */
export async function readStoreBack(page: Page, id: string): Promise<ReadonlyMap<string, Stored>> {
  const answers = await page.evaluate(readRecords, id);
  return new Map(
    answers.map(({ dimensionId, position, note }) => [
      dimensionId,
      { position: describePosition(position), note },
    ]),
  );
}

/** Runs in the page. */
function readRecords(id: string): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('assumption-check');
    opening.onerror = () => reject(new Error('The store does not open.'));
    opening.onsuccess = () => {
      const request = opening.result.transaction('records').objectStore('records').getAll();
      request.onsuccess = () => {
        opening.result.close();
        const records = request.result as { assessmentId: string; key: string; value?: Answer }[];
        const own = records.filter(
          ({ assessmentId, key }) => assessmentId === id && key.startsWith('answers/'),
        );
        // One that was taken away has no value.
        resolve(own.flatMap(({ value }) => value ?? []));
      };
    };
  });
}

/** As the radio of it is called. */
function describePosition(position: Answer['position']): string {
  if (position?.kind === 'level') return String(position.level);
  return position?.kind ?? '';
}

/** The answers to some questions as the app shows them. */
export async function readScreenBack(
  page: Page,
  id: string,
  dimensionIds: readonly string[],
): Promise<ReadonlyMap<string, Stored>> {
  const shown = new Map<string, Stored>();
  for (const dimensionId of dimensionIds) {
    const hash = `/assessment/${id}/questions/${dimensionId}`;
    await page.evaluate((next) => (location.hash = next), hash);
    const field = page.locator(`#note-${dimensionId}`);
    await field.waitFor();
    const chosen = page.locator('input[name^="position-"]:checked');
    const position = (await chosen.count()) > 0 ? await chosen.inputValue() : '';
    shown.set(dimensionId, { position, note: await field.inputValue() });
  }
  return shown;
}
