/** Questions that others may ask, each with what the record answers. Holds no privileged note. */
import type { Authority, Prompt } from '../pack/schema';
import type { Sentence } from './text/sentence';

/** Who may ask. */
export type AskedBy = Prompt['audience'];

/** One question of others with its answer. */
export interface AskedView {
  readonly text: string;
  /** As many whole sentences as the annex has room for; the first answers, or says that it is not known. */
  readonly sentences: readonly Sentence[];
  /** Questions whose answers also speak to it and are not told here. */
  readonly further: readonly string[];
}

/** The annex of such questions. */
export type AskedPart = Readonly<Record<AskedBy, readonly AskedView[]>> & {
  /** The sources that sentences rest on, by id. */
  readonly authorities: ReadonlyMap<string, Authority>;
};
