import type { Paper } from '../../../publish/pdf/layout/page-size.ts';
import { useDeviceWish } from '../../use-device-wish.ts';
import { guessPaper } from './guess-paper.ts';

/** The paper in this device's printer: a guess at first, then what the person chose here last. */
export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  return useDeviceWish<Paper>('paper', readPaper);
}

function readPaper(kept: string | null): Paper {
  if (kept === 'a4' || kept === 'letter') return kept;
  return guessPaper(navigator.language, new Intl.DateTimeFormat().resolvedOptions().timeZone);
}
