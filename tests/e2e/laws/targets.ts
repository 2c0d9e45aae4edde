import type { Page } from '@playwright/test';

/**
 * Controls smaller than a finger needs: 24 pixels for all but links in a line of text, 44 for what is a button. Those
 * beside a passage of the draft have 44 only where there is no mouse.
 */
export async function findSmallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const CONTROLS = 'a[href], button, input, select, textarea, summary, [role=tab]';
    const LESSER = '.candidate-buttons, .quote-state';
    const isInText = (element: Element) =>
      getComputedStyle(element).display === 'inline' && element.matches('a, .link-button');
    const boxOf = (element: Element) =>
      (element.matches('input') ? element.closest('label') : null) ?? element;
    return [...document.querySelectorAll(CONTROLS)]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => !isInText(element) && !element.matches('.skip-link'))
      .flatMap((element) => {
        const box = boxOf(element);
        const { width, height } = box.getBoundingClientRect();
        const isMain = box.matches('.button, .choice') && !box.closest(LESSER);
        const least = isMain ? 44 : 24;
        if (width >= 24 && height >= least - 0.5) return [];
        const size = `${width.toFixed(0)} × ${height.toFixed(0)}`;
        return [`${box.tagName} ${box.className} “${box.textContent.slice(0, 30)}”: ${size}`];
      });
  });
}
