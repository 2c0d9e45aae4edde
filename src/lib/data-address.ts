/**
 * The bytes that an address of the kind `data:…;base64,…` holds. By hand, because asking the browser for it counts as a
 * connection, and a page that allows none is the safer one. Throws for an address of another kind.
 */
export function decodeDataAddress(address: string): Uint8Array<ArrayBuffer> {
  const [head = '', content] = address.split(',', 2);
  if (content === undefined || !/^data:.*;base64$/.test(head))
    throw new Error(`This address does not hold its file: ${address.slice(0, 60)}`);
  return decodeBase64(content);
}

/** The bytes of a base64 text; white space in it counts for nothing. Throws when it is not base64. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}
