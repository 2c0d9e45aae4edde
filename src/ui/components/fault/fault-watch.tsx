import { useEffect, useState, type ReactNode } from 'react';
import { watchFaults } from './watch-faults.ts';

/** Shows a quiet notice when something goes wrong outside of the screens. Its code comes when it is wanted. */
export function FaultWatch() {
  const [notice, setNotice] = useState<ReactNode>(null);
  useEffect(() => {
    const show = async (thrown: unknown) => {
      const { FaultNotice } = await import('./fault-notice.tsx');
      setNotice(<FaultNotice thrown={thrown} />);
    };
    return watchFaults(window, (thrown) => void show(thrown).catch(() => undefined));
  }, []);
  return <div role="status">{notice}</div>;
}
