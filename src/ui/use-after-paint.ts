import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from '../lib/after-paint.ts';

/** A value that follows its source once that has been painted: for what may come a moment later than an answer. */
export function useAfterPaint<T>(value: T): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    let isCurrent = true;
    void afterPaint().then(() => {
      if (isCurrent) startTransition(() => setLate(value));
    });
    return () => {
      isCurrent = false;
    };
  }, [value]);
  return late;
}
