/** Closes a switch over a union: a new member that nobody handles stops the type check. Throws only on a bug. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
