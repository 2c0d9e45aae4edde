/**
 * The only words of the app outside the message catalogue: they are for the moment when the catalogue itself could not
 * be fetched. Made without React, since that may be what failed.
 */
const WORDS = {
  title: 'Assumption Check could not start',
  text: 'Some of its files did not arrive. Check the connection to the internet, then reload the page. Nothing that was kept on this device is lost.',
  reload: 'Reload',
  report: 'Report of the fault',
} as const;

/** Puts a page that says what to do in the place of the app, with a report of the fault for whoever can help. */
export function showStartFailure(document: Document, thrown: unknown): void {
  const main = document.createElement('main');
  main.className = 'page page-narrow';
  main.append(
    addText(document.createElement('h1'), WORDS.title),
    addText(document.createElement('p'), WORDS.text),
    makeReloadButton(document),
  );
  document.getElementById('root')?.replaceChildren(main);
  // What made the start fail may keep this away too; the page says what to do without it.
  addReport(main, thrown).catch(() => undefined);
}

async function addReport(main: HTMLElement, thrown: unknown): Promise<void> {
  const { writeStartReport } = await import('../ui/components/fault/write-start-report.ts');
  const details = document.createElement('details');
  details.append(
    addText(document.createElement('summary'), WORDS.report),
    addText(document.createElement('pre'), writeStartReport(thrown, navigator)),
  );
  main.append(details);
}

function makeReloadButton(document: Document): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button-main';
  button.addEventListener('click', () => document.location.reload());
  return addText(button, WORDS.reload);
}

function addText(element: HTMLElement, text: string): HTMLElement {
  element.textContent = text;
  return element;
}
