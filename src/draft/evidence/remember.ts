/** The same for numbers from 0 to `count` - 1, of which many are asked; an answer of undefined is worked out again. */
export function rememberEach<Value>(
  count: number,
  answer: (number: number) => Value,
): (number: number) => Value {
  const known = new Array<Value | undefined>(count).fill(undefined);
  return (number) => (known[number] ??= answer(number));
}

/** The same function, which works out each answer once. It forgets nothing: for questions of which there are few. */
export function remember<Key, Value>(answer: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = answer(key);
    known.set(key, value);
    return value;
  };
}
