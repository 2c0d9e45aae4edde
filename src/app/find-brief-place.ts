/** The list of assessments, and a question of the worked example: where a first visit arrives. */
const BRIEF_PLACE = /^(?:#\/?|#\/assessment\/example\/questions\/([\w-]+))?$/;

/**
 * What a first visit shows can be shown before all is here: gives the dimension that is asked for, `''` where none is.
 * Null for any other place, and on a device that keeps the app, which has all at hand.
 */
export function findBriefPlace(): string | null {
  // A page that is not secure has no such container.
  const isKept = 'serviceWorker' in navigator && navigator.serviceWorker.controller !== null;
  const place = isKept ? null : BRIEF_PLACE.exec(location.hash);
  return place && (place[1] ?? '');
}
