/** Parts of the app that are fetched when they are first needed. */

/** A part that may not be here yet. */
export interface Loadable<Part> {
  /** Fetches it, once. After a failure the next call tries again. */
  readonly load: () => Promise<Part>;
  /** The part, if it is here. */
  readonly current: () => Part | undefined;
}

/** A part and what fetches it. */
export function loadable<Part>(fetchPart: () => Promise<Part>): Loadable<Part> {
  let part: Part | undefined;
  let loading: Promise<Part> | undefined;
  const load = async (): Promise<Part> => {
    loading ??= fetchPart();
    try {
      part = await loading;
      return part;
    } catch (fault) {
      loading = undefined;
      throw fault;
    }
  };
  return { load, current: () => part };
}
