import { useEffect, useState } from 'react';
import { useTranslate } from '../app-context.tsx';

/** A person on a slow line is used to waiting, but not to silence; in milliseconds. */
const LONG = 8_000;

/** Says that a part of the app is on its way, and after a while why that may take long. */
export function Loading() {
  const translate = useTranslate();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG);
    return () => clearTimeout(timer);
  }, []);
  return <p role="status">{translate(isLong ? 'app.loading.long' : 'app.loading')}</p>;
}
