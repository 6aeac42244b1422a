import { navigate } from '../../routing.ts';

export interface ImportFile {
  handle: string;
  name: string;
}

let pending: ImportFile | null = null;

/** Where files are imported. */
export const importPlace = '/pipeline/import';

/** Begins the import of a file that was dropped somewhere in the window. */
export async function importDropped(file: File): Promise<boolean> {
  const handle = (await window.tandem?.fileHandle(file)) ?? null;
  if (handle === null) return false;
  pending = { handle, name: file.name };
  navigate(importPlace);
  return true;
}

/** The file the wizard shall begin with; each is taken once. */
export function takePendingFile(): ImportFile | null {
  const file = pending;
  pending = null;
  return file;
}
