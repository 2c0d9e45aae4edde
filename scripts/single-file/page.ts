import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

export type PageParts = {
  readonly script: string;
  readonly style: string;
  /** SVG. */
  readonly icon: string;
  readonly title: string;
  readonly description: string;
  /** What stands there until the app does. */
  readonly loading: string;
  /** JSON texts by their names. */
  readonly plain: Readonly<Record<string, string>>;
  /** Scripts by their names; they are neither parsed nor run before they are wanted. */
  readonly packed: Readonly<Record<string, string>>;
};

/** The whole app as one page that names no other file. */
export function writePage(parts: PageParts): string {
  const script = escapeScript(parts.script);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${writePolicy(script, parts.style)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${escapeText(parts.description)}">
<meta name="theme-color" media="(prefers-color-scheme: light)" content="#faf8f4">
<meta name="theme-color" media="(prefers-color-scheme: dark)" content="#12171c">
<title>${escapeText(parts.title)}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(parts.icon)}">
<style>${parts.style}</style>
</head>
<body>
<div id="root"><p class="page">${escapeText(parts.loading)}</p></div>
<noscript>Assumption Check needs JavaScript. Nothing leaves your device.</noscript>
${holdTexts('application/json', parts.plain, escapeJson)}
${holdTexts('text/plain', parts.packed, pack)}
<script type="module">${script}</script>
</body>
</html>
`;
}

/**
 * Nothing may be loaded from anywhere and nothing may be sent. `blob:` stands for the scripts that the page itself
 * unpacks, for pictures that are made on it, and for nothing that comes from outside.
 */
function writePolicy(script: string, style: string): string {
  const rules = [
    `default-src 'none'`,
    `script-src ${hash(script)} blob: 'wasm-unsafe-eval'`,
    `worker-src blob:`,
    `style-src ${hash(style)}`,
    `img-src data: blob:`,
    `connect-src 'none'`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types default`,
  ];
  return rules.join('; ');
}

function hash(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function holdTexts(
  type: string,
  texts: PageParts['plain'],
  write: (text: string) => string,
): string {
  const elements = Object.entries(texts).map(
    ([name, text]) => `<script type="${type}" id="part-${name}">${write(text)}</script>`,
  );
  return elements.join('\n');
}

function pack(text: string): string {
  return gzipSync(text, { level: 9 }).toString('base64');
}

/** No text of a script may look like the end of its element. */
function escapeScript(script: string): string {
  return script.replace(/<(?=\/script|!--)/gi, '\\x3C');
}

function escapeJson(json: string): string {
  return json.replaceAll('<', '\\u003c');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
