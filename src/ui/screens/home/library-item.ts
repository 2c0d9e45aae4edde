import type { AppState } from '../../../state/app-store.ts';

/** What the library knows of an assessment without opening it. */
export type LibraryItem = NonNullable<AppState['library']>[number];
