import { lazy, type ComponentType } from 'react';
import type { Place } from '../../routes.ts';
import { lazyPart } from '../../lazy-part.ts';

/** Everything about versions of the rubric comes when an assessment of another version is opened. */
export const UpgradeScreen = lazyPart(
  async () => (await import('./upgrade-screen.tsx')).UpgradeScreen,
);

const nothing = () => ({ default: () => null });

/** The step below stands without these notices. */
export const UpgradeNotices = lazy<ComponentType<{ id: string; step: Place }>>(() =>
  import('./upgrade-notices.tsx').then((module) => ({ default: module.UpgradeNotices }), nothing),
);
export const ReviewNotice = lazy<ComponentType<{ assessmentId: string; dimensionId: string }>>(() =>
  import('./review-notice.tsx').then((module) => ({ default: module.ReviewNotice }), nothing),
);
