/** Between two attempts, in milliseconds. */
const PAUSE = 5_000;

/** Fetches a part of the app until it is here: a network that fails once may come back. Never rejects. */
export async function insist<T>(fetchPart: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await fetchPart();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
