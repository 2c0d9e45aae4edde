import { useState } from 'react';
import type { Paper } from '../../../publish/pdf/layout/page-size.ts';
import { guessPaper } from './guess-paper.ts';

const NAME = 'assumption-check:paper';

/** The paper in this device's printer: a guess at first, then what the person chose here last. */
export function usePaper(): readonly [Paper, (paper: Paper) => void] {
  const [paper, setPaper] = useState(readPaper);
  const change = (chosen: Paper) => {
    setPaper(chosen);
    keepPaper(chosen);
  };
  return [paper, change];
}

/** Reading throws where a browser refuses storage; the guess then has to do. */
function readPaper(): Paper {
  try {
    const kept = localStorage.getItem(NAME);
    if (kept === 'a4' || kept === 'letter') return kept;
  } catch {
    // Storage is refused: there is nothing to read.
  }
  return guessPaper(navigator.language, new Intl.DateTimeFormat().resolvedOptions().timeZone);
}

function keepPaper(paper: Paper): void {
  try {
    localStorage.setItem(NAME, paper);
  } catch {
    // Storage is refused: the choice holds until the page is closed.
  }
}
