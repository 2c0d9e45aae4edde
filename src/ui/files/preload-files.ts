/**
 * Brings in what opens and saves assessments, their files and their drafts while nobody waits: a copy in a file is
 * wanted most when something is wrong, the network included. Failing is no harm.
 */
export function preloadFiles(): void {
  const loaders = [
    () => import('../../storage/parse-stored.ts'),
    () => import('../../state/document-keeper.ts'),
    () => import('../../storage/assessment-file.ts'),
    () => import('../../storage/read-json.ts'),
    () => import('../../storage/suggest-file-name.ts'),
  ];
  for (const load of loaders) load().catch(() => undefined);
}
