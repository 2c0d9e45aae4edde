const KEPT_FOR_MS = 60_000;

/** Hands a file to the browser, which keeps it where it keeps downloads. Nothing leaves the device. */
export function downloadFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.hidden = true;
  document.body.append(anchor);
  anchor.click();
  anchor.remove();
  // Some browsers read the file only after the click has been handled.
  setTimeout(() => URL.revokeObjectURL(address), KEPT_FOR_MS);
}
