/**
 * What a promise gives, or a rejection when it gives nothing for so many milliseconds. Parts of pdf.js wait for ever for
 * a stream that breaks off in the middle. Work that keeps the thread busy is not interrupted.
 */
export async function withinTime<T>(promise: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stalled = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('stalled')), milliseconds);
  });
  try {
    return await Promise.race([promise, stalled]);
  } finally {
    clearTimeout(timer);
  }
}
