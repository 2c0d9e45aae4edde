/**
 * `shell`: what every screen needs, kept as soon as the app was opened once. `rest`: writers of reports with their
 * fonts, readers of drafts. `page`: a second copy of the rest for browsers in which no module worker starts.
 */
export type Part = 'shell' | 'rest' | 'page';

/** One file of the built app, as the build lists it for the service worker. */
export type OfflineFile = {
  /** Relative to the folder of the service worker. */
  readonly url: string;
  /** Null when the name itself changes with the content. */
  readonly revision: string | null;
  readonly part: Part;
  /** Size on the device, in bytes. */
  readonly bytes: number;
  /** Size after gzip, in bytes: what most servers send. */
  readonly packed: number;
  readonly proof: Proof;
};

/**
 * How to know that the server sent this file of this version, and not a newer one or the sign-in page of a hotel.
 * A host may add a line of its own to the page, so of the page only its script is asked for.
 */
export type Proof = { readonly sha256: string } | { readonly contains: string };

/** Where a file stands in the cache. Versions of a file that keeps its name stand side by side. */
export function keyOf({ url, revision }: OfflineFile, scope: string): string {
  const key = new URL(url, scope);
  if (revision !== null) key.searchParams.set('revision', revision);
  return key.href;
}

/** The one cache of the app in this folder; an origin may hold several folders. */
export function cacheNameOf(scope: string): string {
  return `assumption-check/files ${scope}`;
}
