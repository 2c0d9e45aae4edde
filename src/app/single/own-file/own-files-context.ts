import { createContext, use } from 'react';
import type { FrameMeans } from '../../delivery.ts';
import type { OwnFiles } from './own-files.ts';

type OwnFilesValue = { readonly ownFiles: OwnFiles; readonly means: FrameMeans };

const OwnFilesContext = createContext<OwnFilesValue | null>(null);

export const OwnFilesProvider = OwnFilesContext.Provider;

/** The files of this visit. Use only below an `OwnFileFrame`. */
export function useOwnFiles(): OwnFilesValue {
  const value = use(OwnFilesContext);
  if (!value) throw new Error('useOwnFiles needs an OwnFileFrame above it.');
  return value;
}
