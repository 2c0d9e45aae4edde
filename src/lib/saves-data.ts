/** Whether the person has asked the browser to spare data; false where the browser does not say. */
export function savesData(): boolean {
  const { connection } = navigator as { connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}
