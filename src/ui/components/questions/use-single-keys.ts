import { useState } from 'react';

const NAME = 'assumption-check:single-keys';

/** Whether single letters and digits are commands. A wish about this device, so it is kept beside the assessments. */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const [isOn, setIsOn] = useState(readWish);
  const change = (wish: boolean) => {
    setIsOn(wish);
    keepWish(wish);
  };
  return [isOn, change];
}

/** Reading throws where a browser refuses storage; the keys then work as at first. */
function readWish(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}

function keepWish(isOn: boolean): void {
  try {
    localStorage.setItem(NAME, isOn ? 'on' : 'off');
  } catch {
    // Storage is refused: the wish holds until the page is closed.
  }
}
