import { expect, test, type Page } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { describeProgramme, pointer } from './lebanon.ts';
import { findViolations, openApp, waitUntilSaved } from './support.ts';

const OBEY = 'The training teaches women obedience and discipline towards their employer.';
const SPEAK = 'In the training women practise how to speak up and to bargain for a higher wage.';
const OTHERS = ['Aim of the project', 'The project works in two districts.', 'Budget and staff'];

function asText(paragraphs: readonly string[]) {
  const buffer = Buffer.from(paragraphs.join('\n\n'));
  return { name: 'proposal.txt', mimeType: 'text/plain', buffer };
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';

/** The smallest file that Word opens. */
function asWord(paragraphs: readonly string[]) {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('');
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  };
  const files = Object.fromEntries(
    Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const),
  );
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  return { name: 'proposal.docx', mimeType, buffer: Buffer.from(zipSync(files)) };
}

type DraftFile = ReturnType<typeof asText>;

/** A programme with its draft, and PD8 asked of it. */
async function openDraft(page: Page, file: DraftFile): Promise<string> {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Draft');
  await page.getByLabel('Choose files').setInputFiles(file);
  await expect(page.getByRole('heading', { level: 3, name: file.name })).toBeVisible();
  const address = page.url();
  await goTo(page, address, 'questions/PD8');
  return address;
}

async function goTo(page: Page, draftAddress: string, place: string): Promise<void> {
  await page.goto(draftAddress.replace(/draft$/, place));
}

const found = (page: Page, words: string) =>
  page.getByRole('tabpanel', { name: /^For this question/ }).getByRole('listitem').filter({ hasText: words }); // prettier-ignore

const DRAFTS = [
  asText([...OTHERS, OBEY]),
  { ...asText([...OTHERS, OBEY]), name: 'proposal.md' },
  asWord([...OTHERS, OBEY]),
];

for (const file of DRAFTS) {
  test(`a quote from ${file.name} is there after a reload`, async ({ page }) => {
    await openDraft(page, file);
    const passage = found(page, OBEY);
    await expect(passage).toContainText('conventional practice');
    await passage.getByRole('button', { name: /^Quote this/ }).click();
    await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(OBEY);
    await waitUntilSaved(page);
    await page.reload();
    await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(OBEY);
    await expect(page.getByRole('group', { name: 'Passage 1 in the draft' })).toContainText(
      'In the draft',
    );
    expect(await findViolations(page)).toEqual([]);
  });
}

for (const width of [1024, 1280, 1920]) {
  test(`the answer stands in full below the question at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await openDraft(page, asText([...OTHERS, OBEY]));
    await expect(found(page, OBEY)).toBeVisible();
    const answer = page.getByRole('navigation', { name: 'Go on' }).getByText('Not answered yet');
    await expect(answer).toBeVisible();
    const hidden = await answer.evaluate((element) => element.scrollHeight - element.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
  });
}

test('a new version shows which quotes have other words', async ({ page }) => {
  const address = await openDraft(page, asText([...OTHERS, OBEY]));
  await found(page, OBEY)
    .getByRole('button', { name: /^Quote this/ })
    .click();
  await goTo(page, address, 'draft');
  const changed = OBEY.replace('and discipline', 'and good manners');
  await page.getByLabel('Put in a new version').setInputFiles(asText([...OTHERS, changed]));
  await expect(page.getByText('1 quote has other words now')).toBeVisible();
  expect(await findViolations(page)).toEqual([]);
  await page
    .getByRole('region', { name: 'Your quotes' })
    .getByRole('link', { name: /^PD8/ })
    .click();
  const state = page.getByRole('group', { name: 'Passage 1 in the draft' });
  await expect(state).toContainText('The wording changed');
  await state.getByRole('button', { name: 'Take the new wording' }).click();
  await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(changed);
  await expect(state).toContainText('In the draft');
});

test('words selected with the mouse are quoted', async ({ page }) => {
  await openDraft(page, asText([...OTHERS, OBEY]));
  await page.getByRole('tab', { name: 'Whole draft' }).click();
  const passage = page.getByRole('group', { name: /^Text of the draft/ }).getByText(OBEY);
  await passage.click({ clickCount: 3 });
  await page.getByRole('button', { name: 'Quote the selection' }).click();
  await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(OBEY);
});

test('words are selected and quoted with the keyboard alone', async ({ page }) => {
  await openDraft(page, asText([...OTHERS, OBEY]));
  await page.getByRole('tab', { name: 'Whole draft' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: /^Text of the draft/ }).focus();
  for (let passages = 0; passages < 4; passages++) await page.keyboard.press('ArrowDown');
  for (let words = 0; words < 2; words++) await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue('The training');
});

test('the draft becomes wider, and stays so on this device', async ({ page }) => {
  await openDraft(page, asText([...OTHERS, OBEY]));
  const draft = page.getByRole('tabpanel', { name: /^For this question/ });
  const bar = page.getByRole('separator', { name: 'Width of the draft' });
  const width = async () => (await draft.boundingBox())?.width ?? 0;
  const before = await width();
  const box = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(box.x + box.width / 2, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x - 60, box.y + 100, { steps: 4 });
  await page.mouse.up();
  expect(await width()).toBeGreaterThan(before + 40);
  const wide = await width();
  await bar.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(width).toBeLessThan(wide);
  const kept = await width();
  await page.reload();
  await expect.poll(width).toBeCloseTo(kept, -1);
});

for (const [name, key, wish] of [
  ['that a person made wide on another day', 'draft-width', '55'],
  ['in the largest text', 'text-size', 'largest'],
] as const) {
  test(`no word of the question lies below a draft ${name}`, async ({ page }) => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.addInitScript(
      ([place, kept]) => localStorage.setItem(`assumption-check:${place}`, kept),
      [key, wish] as const,
    );
    await openDraft(page, asText([...OTHERS, OBEY]));
    const bar = page.getByRole('separator', { name: 'Width of the draft' });
    const answer = page.locator('.option').first();
    const room = async () => {
      const [left, right] = await Promise.all([answer.boundingBox(), bar.boundingBox()]);
      return (right?.x ?? 0) - ((left?.x ?? 0) + (left?.width ?? 0));
    };
    await expect.poll(room).toBeGreaterThan(0);
  });
}

test('a reading can be cancelled', async ({ page }) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Draft');
  const long = Array.from({ length: 60_000 }, (_, number) => `${SPEAK} Number ${String(number)}.`);
  await page.getByLabel('Choose files').setInputFiles(asText(long));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('proposal.txt')).toBeHidden();
  await page.getByLabel('Choose files').setInputFiles(asText(OTHERS));
  await expect(page.getByRole('heading', { level: 3, name: 'proposal.txt' })).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 780 } });

  test('the draft slides over the question and gives the focus back', async ({ page }) => {
    await openDraft(page, asText([...OTHERS, OBEY]));
    const open = page.getByRole('button', { name: /^Look in the draft \(\d+\)/ });
    await open.click();
    const sheet = page.getByRole('dialog', { name: 'The draft' });
    await found(page, OBEY)
      .getByRole('button', { name: /^Quote this/ })
      .click();
    await expect(sheet).toContainText('Added to your answer');
    expect(await findViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(open).toBeFocused();
    await expect(page.getByRole('textbox', { name: 'Passage 1' })).toHaveValue(OBEY);
    const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(extra).toBeLessThanOrEqual(0);
  });

  test('going back puts the draft away and stays at the question', async ({ page }) => {
    await openDraft(page, asText([...OTHERS, OBEY]));
    const open = page.getByRole('button', { name: /^Look in the draft \(\d+\)/ });
    await open.click();
    await expect(found(page, OBEY)).toBeVisible();
    await page.goBack();
    await expect(page.getByRole('dialog', { name: 'The draft' })).toBeHidden();
    await expect(open).toBeFocused();
    await expect(page.locator('.question-code')).toHaveText('PD8');
    await page.goBack();
    await expect(page).toHaveURL(/draft$/);
  });
});

test('what is said of a file that is being read stands apart from what is above', async ({
  page,
}) => {
  await openApp(page);
  await describeProgramme(page, pointer);
  await pointer.press(page, 'link', 'Draft');
  const broken = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
  await page.getByLabel('Choose files').setInputFiles(broken);
  const files = page.getByRole('list', { name: 'Files being read' });
  await expect(files).toBeVisible();
  const gap = await files.evaluate((list) => {
    const above = list.previousElementSibling?.getBoundingClientRect().bottom ?? Infinity;
    return list.getBoundingClientRect().top - above;
  });
  expect(gap).toBeGreaterThan(8);
});
