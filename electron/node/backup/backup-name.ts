/**
 * The name of a backup file, which says what rotation needs to know, so that no file has to be opened to be sorted. A
 * file of any other name is not ours and is never touched.
 */

/** What the name of a backup says. */
export interface BackupName {
  readonly fileName: string;
  /** ISO 8601 in UTC, to the second. By the clock of the computer; orders nothing by itself. */
  readonly createdAt: string;
  readonly vaultId: string;
  /** Of the vault when it was made. */
  readonly epoch: number;
  /** Goes up with every backup of the vault. */
  readonly sequence: number;
  /** Number of assessments inside. */
  readonly assessments: number;
  /** Bytes of what is inside, before compression. */
  readonly bytes: number;
  /** Number of assessments that could not be read when it was made, and are not inside. */
  readonly leftOut: number;
  /** The packs could not be read when it was made, and are not inside. */
  readonly lacksPacks: boolean;
}

const NAME =
  /^brieflock-backup_(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)Z_e(\d{1,16})_s(\d{1,16})_n(\d{1,9})_b(\d{1,15})(?:_without(\d{1,9})(p?))?_([0-9a-f]{32})\.zip$/;
const NUMBER_DIGITS = 6;

function padded(value: number): string {
  return String(value).padStart(NUMBER_DIGITS, '0');
}

/** The last moment a name can hold; a clock beyond it is set wrong. */
const LATEST = '9999-12-31T23:59:59.000Z';

/** Whether something that was there is not in the backup. */
export function isLacking({ leftOut, lacksPacks }: Pick<BackupName, 'leftOut' | 'lacksPacks'>): boolean {
  return leftOut > 0 || lacksPacks;
}

/** Makes the name. Names of one vault sort by time. */
export function backupFileName(name: Omit<BackupName, 'fileName'>): string {
  const at = name.createdAt.length === LATEST.length ? name.createdAt : LATEST;
  const stamp = at.slice(0, 'YYYY-MM-DDTHH:MM:SS'.length).replaceAll(/[-:]/g, '').replace('T', '-');
  const parts = [
    `e${padded(name.epoch)}`,
    `s${padded(name.sequence)}`,
    `n${String(name.assessments)}`,
    `b${String(name.bytes)}`,
    ...(isLacking(name) ? [`without${String(name.leftOut)}${name.lacksPacks ? 'p' : ''}`] : []),
  ];
  return `brieflock-backup_${stamp}Z_${parts.join('_')}_${name.vaultId}.zip`;
}

/** Of a stamp, at the start of a name. */
const TIME_PARTS = 6;

/** ISO 8601 from the parts of a stamp, from year to second; `null` for a moment that there is none. */
function momentOf(stamp: readonly string[]): string | null {
  const [date, time] = [stamp.slice(0, 3).join('-'), stamp.slice(3).join(':')];
  const moment = `${date}T${time}.000Z`;
  return Number.isNaN(Date.parse(moment)) ? null : moment;
}

/** Reads a name, or `null` when it is not that of a backup. */
export function parseBackupName(fileName: string): BackupName | null {
  const match = NAME.exec(fileName);
  if (match === null) return null;
  const createdAt = momentOf(match.slice(1, 1 + TIME_PARTS));
  const [epoch, sequence, assessments, bytes, leftOut = '0', packs, vaultId = ''] = match.slice(
    1 + TIME_PARTS,
  );
  if (createdAt === null) return null;
  return {
    fileName,
    createdAt,
    vaultId,
    epoch: Number(epoch),
    sequence: Number(sequence),
    assessments: Number(assessments),
    bytes: Number(bytes),
    leftOut: Number(leftOut),
    lacksPacks: packs === 'p',
  };
}

/** Orders backups from the first made to the last: by epoch, then sequence. Clocks may jump; these do not. */
export function byMaking(a: BackupName, b: BackupName): number {
  return a.epoch - b.epoch || a.sequence - b.sequence || (a.fileName < b.fileName ? -1 : 1);
}
