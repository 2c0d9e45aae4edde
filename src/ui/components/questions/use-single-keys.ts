import { useDeviceWish } from '../../use-device-wish.ts';

/** Whether single letters and digits are commands, on this device. */
export function useSingleKeys(): readonly [boolean, (isOn: boolean) => void] {
  const [wish, setWish] = useDeviceWish('single-keys', (kept) => (kept === 'off' ? 'off' : 'on'));
  return [wish === 'on', (isOn) => setWish(isOn ? 'on' : 'off')];
}
