/** What every maker of a document is given and hands back. Types only. */
import type { UndrawnCharacter } from '@shared/document/undrawn';
import type { ContentCount } from '@shared/document/document-kinds';

/** Where to read from and whom to tell. */
export interface DocumentWorkContext {
  /** Folder that holds `packs/` and `fonts/`. */
  readonly resourcesDir: string;
  /** Called with the stage in the user's words and the share of the whole that is done, 0 to 1. */
  readonly onProgress: (stage: string, done: number) => void;
  /** Gets a document that has pages as soon as it is made and before it is proven: to be looked at, and for nothing else. */
  readonly onPages?: (bytes: Uint8Array<ArrayBuffer>) => void;
}

/** A finished file. */
export interface MadeFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What it holds; never empty. */
  readonly contents: readonly ContentCount[];
  /** The characters it shows as boxes, of a format whose typefaces are embedded. */
  readonly undrawn?: readonly UndrawnCharacter[];
  /** What the log is to keep of it once it has left, beside what is kept of every document. */
  readonly forLog?: Readonly<Record<string, string>>;
}
