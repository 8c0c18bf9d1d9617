/** What is noticed about journals and marker at a start, as closed lists. Names only; screens give the words. */

/** What was noticed about the vault as a whole when it was opened. */
export const VAULT_NOTICES = [
  /** There were journals but no marker; it was made anew from them. */
  'marker-missing',
  /** The marker could not be read; it was kept and made anew. */
  'marker-unreadable',
  /** The marker cannot be written. */
  'marker-unwritable',
  /** There are fewer assessments or packs than when the marker was last written. */
  'fewer-than-before',
  /** The journals are not as they were when the app was closed. */
  'changed-while-closed',
  /** The app did not close in order: it ended by a crash, a kill or a power cut. */
  'not-closed',
] as const;
export type VaultNotice = (typeof VAULT_NOTICES)[number];

/** What was found wrong with a journal file. */
export const JOURNAL_PROBLEMS = [
  /** Its end was cut back to the last whole entry. */
  'torn',
  /** It was rebuilt without what could not be read. */
  'damaged',
  /** It belongs to another vault and was set aside. */
  'foreign',
  /** A later version of the app wrote it; it was not touched. */
  'newer',
  /** It was there when the app last closed, and is gone. */
  'missing',
  /** The disk refused to give it. */
  'unread',
] as const;
export type JournalProblemKind = (typeof JOURNAL_PROBLEMS)[number];
