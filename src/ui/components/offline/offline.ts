import { createContext, use } from 'react';
import { useStore } from 'zustand';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** Sizes in bytes: what a server sends, and what it takes up on the device. */
export type Size = { readonly packed: number; readonly bytes: number };

/** Why fetching ended early. `changed`: the server sent something else than this version of the app. */
export type Stopped = 'person' | 'network' | 'full' | 'changed';

/**
 * Why the browser keeps no files of the app. `insecure`: the page came without TLS; `single-file`: the page holds all
 * of the app, so there is nothing to keep.
 */
export type Unavailable = 'insecure' | 'unsupported' | 'failed' | 'single-file';

/** What of the app is kept on this device. */
export type FilesState =
  | { readonly kind: 'unavailable'; readonly why: Unavailable }
  /** What every screen needs is being kept, or it is not known yet. */
  | { readonly kind: 'preparing' }
  /** What reports and drafts need is not all there. */
  | { readonly kind: 'partial'; readonly missing: Size; readonly stopped: Stopped | null }
  /** `share` from 0 to 1. */
  | { readonly kind: 'fetching'; readonly missing: Size; readonly share: number }
  | { readonly kind: 'complete' };

/** Why a new version is not used yet. */
export type Refusal = 'other-tabs' | 'unsaved' | 'typing';

export type UpdateState =
  | { readonly kind: 'none' }
  | { readonly kind: 'ready' }
  | { readonly kind: 'using' }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type OfflineState = { readonly files: FilesState; readonly update: UpdateState };

/** Use without internet, as screens see it. */
export type Offline = {
  readonly state: StoreApi<OfflineState>;
  /** Fetches what is missing, whatever the connection. */
  readonly fetchRest: () => void;
  readonly stopFetching: () => void;
  /** Changes to the version that waits, if nothing is lost by it. */
  readonly useNewVersion: () => void;
};

const doNothing = () => undefined;

/** Where nothing can be kept. */
const NO_OFFLINE: Offline = {
  state: createStore<OfflineState>(() => ({
    files: { kind: 'unavailable', why: 'unsupported' },
    update: { kind: 'none' },
  })),
  fetchRest: doNothing,
  stopFetching: doNothing,
  useNewVersion: doNothing,
};

const OfflineContext = createContext(NO_OFFLINE);

export const OfflineProvider = OfflineContext.Provider;

export function useOffline(): Offline {
  return use(OfflineContext);
}

/** A part of what is known of use without internet. */
export function useOfflineState<T>(select: (state: OfflineState) => T): T {
  return useStore(useOffline().state, select);
}
