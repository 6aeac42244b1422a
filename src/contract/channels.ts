/**
 * The only names by which the page and the main process reach each other. Imported by the preload, which is
 * sandboxed and must stay tiny: nothing else may be added to this file than names and the shape of the bridge.
 */
export const channels = {
  /** page → main: one call of the contract, `(name, input) → Result envelope`. */
  invoke: 'tandem:invoke',
  /** main → page: one event of the contract. */
  event: 'tandem:event',
  /** page → main: the file a person dropped on the window; answers with an opaque handle. */
  droppedFile: 'tandem:dropped-file',
} as const;

/** What `window.tandem` offers the page. Typed calls are built on top of it in the renderer. */
export interface TandemBridge {
  /** Sends one call of the contract; resolves to its `Result` envelope. */
  invoke(name: string, input: unknown): Promise<unknown>;
  /** Calls `listener` with every event of the contract; returns the function that stops it. */
  subscribe(listener: (event: unknown) => void): () => void;
  /** Exchanges a dropped file for an opaque handle (the path itself never enters the page), or `null`. */
  fileHandle(file: File): Promise<string | null>;
}
