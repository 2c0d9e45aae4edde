import type { Page } from '@playwright/test';
import { reverse } from '../../../src/i18n/pseudo.ts';

/**
 * Shows the page from right to left, rubric and own words too, as a translation would. Only what is drawn changes: the
 * state that the page has stays as it is.
 */
export async function turnAround(page: Page): Promise<void> {
  const texts = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const nodes: Text[] = [];
    while (walker.nextNode()) nodes.push(walker.currentNode as Text);
    Object.assign(globalThis, { turnedNodes: nodes });
    document.documentElement.dir = 'rtl';
    return nodes.map((node) => node.data);
  });
  await page.evaluate(
    (turned) => {
      const { turnedNodes } = globalThis as unknown as { turnedNodes: Text[] };
      for (const [index, node] of turnedNodes.entries()) node.data = turned[index] ?? node.data;
    },
    texts.map((text) => reverse(text)),
  );
}

/** The spaces that a reader may ask for (WCAG 1.4.12). */
export async function spaceText(page: Page): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`,
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** How many pixels the page is wider than the window. */
export async function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/** Words of letters that go on in another line without a hyphen: there the column is too narrow for them. */
export async function findBrokenWords(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found = new Set<string>();
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      const box = text.parentElement;
      if (!box?.checkVisibility({ visibilityProperty: true })) continue;
      if (box.closest('.visually-hidden, .skip-link, .app-nav-title')) continue;
      for (const { 0: word, index } of text.data.matchAll(/[\p{L}\p{M}’]+/gu)) {
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 1) found.add(`${box.tagName} ${box.className}: ${word}`);
      }
    }
    return [...found];
  });
}

/**
 * Words that cannot be read: cut by a box that hides what is too much, or outside of the window where nothing scrolls.
 * The title above the steps is short on purpose: it stands whole on Programme. So is the answer beside the buttons: it is
 * the one chosen above.
 */
export async function findCutText(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const SHORTENED = '.app-nav-title, .question-bar-answer, .visually-hidden, .skip-link';
    const isHiding = (style: CSSStyleDeclaration) =>
      /hidden|clip/.test(style.overflowX) || /hidden|clip/.test(style.overflowY);
    const findBox = (from: Element): Element | null => {
      for (let box: Element | null = from; box && box !== document.body; box = box.parentElement) {
        const style = getComputedStyle(box);
        if (/auto|scroll/.test(style.overflowX + style.overflowY)) return null;
        if (isHiding(style)) return box;
      }
      return document.documentElement;
    };
    const isCut = (text: DOMRect, box: Element): boolean => {
      if (box === document.documentElement) return text.right > innerWidth + 1 || text.left < -1;
      const { left, right, top, bottom } = box.getBoundingClientRect();
      const isBeside = text.right > right + 1 || text.left < left - 1;
      return isBeside || text.bottom > bottom + 2 || text.top < top - 2;
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement } = walker.currentNode;
      if (!parentElement?.checkVisibility({ visibilityProperty: true })) continue;
      if (walker.currentNode.nodeValue?.trim() === '' || parentElement.closest(SHORTENED)) continue;
      const box = findBox(parentElement);
      if (!box || box.clientWidth <= 1) continue;
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      if (rects.some((rect) => isCut(rect, box)))
        found.add(
          `${parentElement.tagName} ${parentElement.className}: ${(walker.currentNode.nodeValue ?? '').slice(0, 40)}`,
        );
    }
    return [...found];
  });
}
