import type { Page } from '@playwright/test';

/** A state of the app that a person can come to, and the way there in an empty browser. */
export type PageState = {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
};
