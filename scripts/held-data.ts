import { createHash } from 'node:crypto';
import type { HtmlTagDescriptor } from 'vite';

/**
 * An element of the page that holds a value as JSON, which the browser does not show; `readHeld` gives the value back.
 * While the first scripts are on their way the line is free, so what stands in the page costs no time. The id tells one
 * content from another: the page and the script may be of different versions.
 */
export function holdData(name: string, value: unknown): { id: string; tag: HtmlTagDescriptor } {
  const text = JSON.stringify(value);
  const mark = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const id = `${name}-${mark}`;
  const children = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return { id, tag: { tag: 'template', attrs: { id }, children, injectTo: 'body' } };
}
