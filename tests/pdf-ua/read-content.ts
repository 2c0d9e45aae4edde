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

/** The codes of two bytes each that a text operator shows. */
export function readCodes({ operands }: Operation): readonly number[] {
  return operands.flatMap((operand) => {
    if (!/^<[0-9A-Fa-f]/.test(operand)) return [];
    const digits = operand.replace(/[<>\s]/g, '');
    return (digits.match(/.{1,4}/g) ?? []).map((code) => Number.parseInt(code, 16));
  });
}
