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
    () => import('../../state/create-library-actions.ts'),
    () => import('../components/missing-rubric.tsx'),
    () => import('../components/questions/later-parts.ts'),
    () => import('../screens/home/library-list.tsx'),
    () => import('../screens/home/backup-dialog.tsx'),
    () => import('../screens/home/file-dialog.tsx'),
  ];
  for (const load of loaders) load().catch(() => undefined);
}
