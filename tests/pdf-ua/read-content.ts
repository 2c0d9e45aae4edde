/** An operator of a content stream with the operands before it, as they are written. */
export type Operation = { readonly operator: string; readonly operands: readonly string[] };

const TOKENS = new RegExp(
  [
    String.raw`\((?:\\[\s\S]|[^\\()])*\)`,
    '<<',
    '>>',
    String.raw`<[0-9A-Fa-f\s]*>`,
    String.raw`\[`,
    String.raw`\]`,
    String.raw`\/[^\s<>[\]()/]+`,
    String.raw`[^\s<>[\]()/]+`,
  ].join('|'),
  'g',
);
const OPERAND = /^(?:[(<[\]/>]|[-+.\d])/;

/** The operations of a content stream, in order. */
export function readOperations(content: string): readonly Operation[] {
  const operations: Operation[] = [];
  let operands: string[] = [];
  for (const [token] of content.matchAll(TOKENS)) {
    if (OPERAND.test(token)) operands.push(token);
    else {
      operations.push({ operator: token, operands });
      operands = [];
    }
  }
  return operations;
}

const ESCAPES: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', b: '\b', f: '\f' };

/** The bytes that a text operator shows, one character for each. */
export function readShown({ operands }: Operation): string {
  return operands
    .map((operand) => {
      if (operand.startsWith('('))
        return operand
          .slice(1, -1)
          .replace(/\\([\s\S])/g, (_, sign: string) => ESCAPES[sign] ?? sign);
      if (!/^<[0-9A-Fa-f]/.test(operand)) return '';
      const digits = operand.replace(/[<>\s]/g, '');
      return digits.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16)));
    })
    .join('');
}
