/**
 * What each channel comes to in the log of the workspace, once it was answered: every channel of the contract stands here,
 * and one that does not is a type error. Told are ids, kinds, counts and hashes; never a title, a name of a file or a word.
 */
import type { WorkspaceNote } from '@shared/history/workspace-acts';
import type { Channel, Request, Response } from '@shared/ipc/contract';
import type { Outgoing } from './handlers';

type Notes = readonly WorkspaceNote[];
type Tell<Name extends Channel> = (request: Request<Name>, response: Outgoing<Response<Name>>) => Notes;

/** Asks, looks, goes on with what another channel began, or is told by the log of the assessment. */
const TELLS_NOTHING = (): Notes => [];

function one(event: WorkspaceNote['event'], detail: WorkspaceNote['detail'] = {}): Notes {
  return [{ event, detail }];
}

function countOrAll(ids: readonly string[] | null): string {
  return ids === null ? 'all' : String(ids.length);
}

type Saved = Response<'document:save'>;

function whenSaved(
  event: WorkspaceNote['event'],
  outcome: Outgoing<Saved>,
  detail: WorkspaceNote['detail'],
): Notes {
  if (outcome.status !== 'saved') return [];
  const { sha256, bytes, content } = outcome;
  return one(event, { ...detail, ...content, sha256, bytes: String(bytes) });
}

/** Whole assessments that came or went; changes are told by the assessment’s own log. */
function journaled(
  { entries }: Request<'storage:append'>,
  { outcomes }: Outgoing<Response<'storage:append'>>,
): Notes {
  return entries.flatMap(({ kind, assessmentId }, place) => {
    if (outcomes[place]?.status !== 'kept' || assessmentId === null || kind === 'change') return [];
    return one(kind === 'whole' ? 'assessment-came-in' : 'assessment-deleted', { assessment: assessmentId });
  });
}

/** By channel. */
export const LOGGED_CHANNELS: { readonly [Name in Channel]: Tell<Name> } = {
  'app:get-info': TELLS_NOTHING,
  'app:confirm-flushed': TELLS_NOTHING,
  'app:print': TELLS_NOTHING,
  'document:build': TELLS_NOTHING,
  'document:inspect': TELLS_NOTHING,
  'document:save': (_request, outcome) => whenSaved('document-saved', outcome, {}),
  'share:export': ({ source }, outcome) =>
    whenSaved('share-saved', outcome, { assessment: source.assessment.id }),
  'share:export-plain': ({ source }, outcome) =>
    whenSaved('plain-copy-saved', outcome, { assessment: source.assessment.id }),
  'share:choose-file': TELLS_NOTHING,
  'share:read-file': (_request, { bytes }) => one('file-opened', { bytes: String(bytes) }),
  'share:read-part': TELLS_NOTHING,
  'matter:choose-logo': TELLS_NOTHING,
  'incident:choose-copy': TELLS_NOTHING,
  'pack:choose-file': (_request, { status }) =>
    status === 'chosen' ? one('file-opened', { kind: 'pack' }) : [],
  'pack:export': (_request, outcome) => whenSaved('pack-saved', outcome, {}),
  'storage:state': TELLS_NOTHING,
  'storage:append': journaled,
  'storage:read': TELLS_NOTHING,
  'storage:report-database': TELLS_NOTHING,
  'storage:confirm-epoch': TELLS_NOTHING,
  'backup:list': TELLS_NOTHING,
  'backup:make': (_request, { backup }) => one('backup-made', { assessments: String(backup.assessments) }),
  'backup:read': ({ place, assessmentIds }) =>
    one('backup-read', { place, assessments: countOrAll(assessmentIds) }),
  'backup:choose-file': TELLS_NOTHING,
  'backup:read-file': ({ assessmentIds }) =>
    one('backup-read', { place: 'file', assessments: countOrAll(assessmentIds) }),
  'backup:forget-file': TELLS_NOTHING,
  'backup:choose-folder': (_request, { status }) => (status === 'chosen' ? one('second-folder-chosen') : []),
  'backup:forget-folder': () => one('second-folder-left'),
  'backup:drill': (_request, { backup, rows }) =>
    one('backup-proven', { 'made-at': backup.createdAt, place: backup.place, rows: String(rows) }),
  'job:cancel': TELLS_NOTHING,
  'store:get-status': TELLS_NOTHING,
  'store:may-save': TELLS_NOTHING,
  'store:report-failure': TELLS_NOTHING,
  'store:report-content': TELLS_NOTHING,
  'store:keep-copy': (_request, { copy }) => (copy === null ? [] : one('store-copied')),
  'store:show-copy': TELLS_NOTHING,
  'store:hand-over': TELLS_NOTHING,
  'store:take-handed-over': TELLS_NOTHING,
  'store:forget-handed-over': TELLS_NOTHING,
  'store:restart': TELLS_NOTHING,
  'trust:get': TELLS_NOTHING,
  'trust:show-folder': TELLS_NOTHING,
  'vault:get-state': TELLS_NOTHING,
  'vault:unlock': () => one('unlocked'),
  'vault:recover': () => one('opened-by-sheet'),
  'vault:make-key': TELLS_NOTHING,
  'vault:destroy-key': TELLS_NOTHING,
  'vault:lock': TELLS_NOTHING,
  'vault:prepare': TELLS_NOTHING,
  // Told in the log of the generation that it leads to, which this one is carried into.
  'vault:begin': TELLS_NOTHING,
  'vault:discard-prepared': TELLS_NOTHING,
  'vault:change-passphrase': () => one('passphrase-changed'),
  'vault:make-sheet': TELLS_NOTHING,
  'vault:use-sheet': () => one('sheet-replaced'),
  'vault:get-settings': TELLS_NOTHING,
  'vault:set-settings': () => one('lock-rules-changed'),
  'vault:sign-off': ({ fingerprint }) => one('sign-off-signed', { fingerprint }),
};
