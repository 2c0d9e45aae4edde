import type { Activity } from '../../../domain/rubric/rubric.ts';

const ACTIVITY_PLACES = ['origin', 'recruitment', 'destination', 'anywhere', 'other'] as const;
type ActivityPlace = (typeof ACTIVITY_PLACES)[number];

/** Where an activity happens, to make a long list readable. It decides nothing. */
const PLACE_OF = new Map<string, ActivityPlace>([
  ...['PDT', 'OUT', 'CMT', 'MRC', 'BRD', 'RET', 'LIV'].map((id) => [id, 'origin'] as const),
  ...['RAS', 'RTR', 'RPO'].map((id) => [id, 'recruitment'] as const),
  ...['SRV', 'ORG', 'SDG', 'EMP', 'AUD'].map((id) => [id, 'destination'] as const),
  ...['POL', 'CAP', 'RES'].map((id) => [id, 'anywhere'] as const),
]);

export type ActivityGroup = {
  readonly place: ActivityPlace;
  readonly activities: readonly Activity[];
};

/** The activities by place; what another rubric brings along stands in the last group. Empty groups are left out. */
export function groupActivities(activities: readonly Activity[]): readonly ActivityGroup[] {
  return ACTIVITY_PLACES.map((place) => ({
    place,
    activities: activities.filter(({ id }) => (PLACE_OF.get(id) ?? 'other') === place),
  })).filter((group) => group.activities.length > 0);
}
