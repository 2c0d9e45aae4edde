import type { Page } from '@playwright/test';

/** What still moves although the person asked for less motion. */
export async function findMotion(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isMoving = (style: CSSStyleDeclaration) =>
      /[1-9]/.test(style.transitionDuration) ||
      (style.animationName !== 'none' && /[1-9]/.test(style.animationDuration)) ||
      style.scrollBehavior === 'smooth';
    const moving = [...document.querySelectorAll('*')].filter((element) =>
      [null, '::before', '::after'].some((part) => isMoving(getComputedStyle(element, part))),
    );
    return moving.map((element) => `${element.tagName} ${element.getAttribute('class') ?? ''}`);
  });
}
