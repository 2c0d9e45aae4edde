// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { guardScripts } from '../../../src/app/guard-scripts.ts';

/** The rule that a browser would be given. */
function readRule(): (address: string) => string | null {
  const createPolicy =
    vi.fn<(name: string, rules: { createScriptURL: (address: string) => string | null }) => void>();
  guardScripts({ trustedTypes: { createPolicy } });
  const [name, rules] = createPolicy.mock.calls[0] ?? [];
  expect(name).toBe('default');
  return rules?.createScriptURL ?? (() => '');
}

test.each(['./service-worker.js', '/assets/worker.js', `${location.origin}/x.js`, 'https://['])(
  'lets a script start from %s',
  (address) => expect(readRule()(address)).toBe(address),
);

test.each(['https://example.org/x.js', '//example.org/x.js', 'data:text/javascript,1', 'blob:x'])(
  'lets no script start from %s',
  (address) => expect(readRule()(address)).toBeNull(),
);

test('does nothing where a browser has no such rules', () => {
  expect(() => guardScripts({})).not.toThrow();
});
