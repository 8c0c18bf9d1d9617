/**
 * What was done on this computer as a whole: what left it, what came in, who was refused. Kept beside the logs of the
 * assessments, which go with their assessments. Names ids, kinds, hashes and counts, and never a word that was typed.
 */

/** Everything that the log of the workspace tells of. The words are stored and never change. */
export const WORKSPACE_ACTS = [
  'document-saved',
  'share-saved',
  'plain-copy-saved',
  'pack-saved',
  'file-opened',
  'assessment-came-in',
  'assessment-deleted',
  'backup-made',
  'backup-read',
  'backup-proven',
  'second-folder-chosen',
  'second-folder-left',
  'passphrases-refused',
  'unlocked',
  'opened-by-sheet',
  'keys-changed',
  'passphrase-changed',
  'sheet-replaced',
  'lock-rules-changed',
  'sign-off-signed',
  'store-copied',
  'log-begun-anew',
  'log-missing',
] as const;

export type WorkspaceAct = (typeof WORKSPACE_ACTS)[number];

/** One thing that was done. */
export interface WorkspaceNote {
  readonly event: WorkspaceAct;
  readonly detail: Readonly<Record<string, string>>;
}

/** Acts that say that entries of before are not here. */
export const GAP_ACTS: ReadonlySet<string> = new Set<WorkspaceAct>(['log-begun-anew', 'log-missing']);

/** Acts by which something left this computer, or may have. */
export const LEAVING_ACTS: ReadonlySet<string> = new Set<WorkspaceAct>([
  'document-saved',
  'share-saved',
  'plain-copy-saved',
  'pack-saved',
]);
