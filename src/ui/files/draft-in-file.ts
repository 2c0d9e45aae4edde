import { forgetDeviceWish, keepDeviceWish, readDeviceWish } from '../use-device-wish.ts';

const nameOf = (assessmentId: string) => `draft-in-file:${assessmentId}`;

/** Whether a person wants the text of the draft in the file of this assessment. */
export function wantsDraftInFile(assessmentId: string): boolean {
  return readDeviceWish(nameOf(assessmentId)) === 'yes';
}

/** Remembers that wish on this device. */
export function keepDraftInFile(assessmentId: string, isWanted: boolean): void {
  if (isWanted) keepDeviceWish(nameOf(assessmentId), 'yes');
  else forgetDeviceWish(nameOf(assessmentId));
}
