import type { Page } from '@playwright/test';

const MOST_STOPS = 300;
const STOPS_AT_ONCE = 10;

/**
 * Goes through the page with Tab and names each stop that a person would not see: one that looks as it does without the
 * focus, or that lies outside of the window or wholly below something else.
 */
export async function findUnseenFocus(page: Page): Promise<readonly string[]> {
  await page.evaluate(watchFocus);
  for (let stops = 0; stops < MOST_STOPS; stops += STOPS_AT_ONCE) {
    for (let press = 0; press < STOPS_AT_ONCE; press++) await page.keyboard.press('Tab');
    const { isRound, problems } = await page.evaluate(() => {
      const { focusWatch } = globalThis as unknown as { focusWatch: FocusWatch };
      if (focusWatch.isRound) focusWatch.end();
      return { isRound: focusWatch.isRound, problems: [...new Set(focusWatch.problems)] };
    });
    if (isRound) return problems;
  }
  return [`The focus does not come round in ${String(MOST_STOPS)} steps.`];
}

type FocusWatch = { isRound: boolean; readonly problems: string[]; readonly end: () => void };

/** Puts a judge into the page who looks at each stop just before the next key is pressed. */
function watchFocus(): void {
  const seen = new Set<Element>();
  let last: Element | null = null;
  let lastLook = '';
  const name = (element: Element) => {
    const words = element.getAttribute('aria-label') ?? element.textContent;
    return `${element.tagName} ${element.className} “${words.trim().slice(0, 30)}”`;
  };
  const listBoxes = (element: Element): readonly Element[] => {
    const label = element.closest('label');
    return label ? [element, label] : [element];
  };
  /** What a person can see of the focus: an outline of the control or of its label. */
  const lookOf = (element: Element) =>
    listBoxes(element)
      .map((box) => getComputedStyle(box).outline + getComputedStyle(box).outlineOffset)
      .join();
  const isAt = (box: Element, x: number, y: number) => {
    const upper = document.elementFromPoint(x, y);
    if (!upper || upper === document.body || upper === document.documentElement) return false;
    return box.contains(upper) || upper.contains(box);
  };
  /** Five places between two edges, within what the window shows. */
  const spread = (from: number, to: number, most: number) => {
    const [start, end] = [Math.max(from, 0), Math.min(to, most)];
    return start < end ? [0.02, 0.25, 0.5, 0.75, 0.98].map((at) => start + at * (end - start)) : [];
  };
  const isOnTop = (box: Element) =>
    [...box.getClientRects()].some(({ left, right, top, bottom }) =>
      spread(left, right, innerWidth).some((x) =>
        spread(top, bottom, innerHeight).some((y) => isAt(box, x, y)),
      ),
    );
  const watch: FocusWatch = {
    isRound: false,
    problems: [],
    end: () => {
      document.removeEventListener('keydown', judge, true);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    },
  };
  function judge(): void {
    const element = document.activeElement ?? document.body;
    // A field for a date has several stops.
    if (watch.isRound || (element === last && element !== document.body)) return;
    if (last?.isConnected && last !== document.body && lookOf(last) === lastLook) {
      watch.problems.push(`no outline: ${name(last)}`);
    }
    // From the last control the focus leaves the page; here that is the way back to the first.
    watch.isRound = seen.has(element);
    seen.add(element);
    last = element;
    lastLook = lookOf(element);
    if (element === document.body || watch.isRound) return;
    if (!listBoxes(element).some(isOnTop)) watch.problems.push(`out of sight: ${name(element)}`);
  }
  document.addEventListener('keydown', judge, true);
  Object.assign(globalThis, { focusWatch: watch });
}
