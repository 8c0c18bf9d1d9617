/** What was done on this computer, and how old its runtime is, in words. */
import type { WorkspaceAct } from '../history/workspace-acts';
import { capitalized, countOf } from '../base/words';

const ACTS: Readonly<Record<WorkspaceAct, string>> = {
  'document-saved': 'Document saved',
  'share-saved': 'Share file saved',
  'plain-copy-saved': 'Plain copy saved, readable by anyone',
  'pack-saved': 'Pack saved',
  'file-opened': 'File of somebody opened',
  'assessment-came-in': 'Assessment made, brought in or brought back',
  'assessment-deleted': 'Assessment deleted',
  'backup-made': 'Backup made by hand',
  'backup-read': 'Backup looked into',
  'backup-proven': 'Backup proven',
  'second-folder-chosen': 'Second folder for backups chosen',
  'second-folder-left': 'Second folder for backups given up',
  'passphrases-refused': 'Passphrases refused before the next entry',
  unlocked: 'Unlocked',
  'opened-by-sheet': 'Opened by the recovery sheet, with a new passphrase',
  'keys-changed': 'Everything sealed under new keys',
  'passphrase-changed': 'Passphrase changed',
  'sheet-replaced': 'Recovery sheet replaced',
  'lock-rules-changed': 'Rules for locking changed',
  'sign-off-signed': 'Sign-off signed by the key of the vault',
  'store-copied': 'Copy of a damaged store kept',
  'log-begun-anew': 'Log begun anew: the one before could not be read and was kept aside',
  'log-missing': 'Log begun anew: the one before was not there',
};

const WORDS: ReadonlyMap<string, string> = new Map(Object.entries(ACTS));

/** What was done, e.g. "Document saved". An act of a newer app is spelled out. */
export function workspaceActInWords(event: string): string {
  return WORDS.get(event) ?? capitalized(event.replaceAll('-', ' '));
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long ago a runtime was released, e.g. "released 11 days ago". */
export function ageInWords(releasedOn: string | null, now: Date): string {
  if (releasedOn === null) return 'its day of release is not known to this version of Brieflock';
  const days = Math.max(0, Math.floor((now.getTime() - Date.parse(`${releasedOn}T00:00:00.000Z`)) / DAY_MS));
  return `released on ${releasedOn}, ${countOf(days, 'day')} ago`;
}
