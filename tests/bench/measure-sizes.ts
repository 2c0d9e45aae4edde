import { measureFirstLoad } from '../../scripts/check-sizes.ts';
import { verdict } from './statistics.ts';

const FIRST_LOAD_BUDGET = 110_000;

/** Prints what a first visit loads of the built app. */
export function measureSizes(): void {
  const sizes = measureFirstLoad();
  const total = sizes.reduce((sum, { size }) => sum + size, 0);
  console.log('First visit, script and style, gzip bytes:');
  for (const { path, size } of sizes) console.log(`  ${String(size).padStart(7)}  ${path}`);
  console.log(
    `  ${String(total).padStart(7)}  together; at most ${String(FIRST_LOAD_BUDGET)}: ${verdict(total <= FIRST_LOAD_BUDGET)}`,
  );
}
