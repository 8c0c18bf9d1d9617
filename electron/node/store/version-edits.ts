/** What a LevelDB store consists of, worked out from the entries of its MANIFEST. Pure; judges no file. */
import { ByteReader, UnreadableBytes } from './byte-reader';

/** A table the store needs. */
export interface LiveTable {
  readonly number: number;
  readonly bytes: number;
}

/** What the MANIFEST names. */
export interface StoreVersion {
  /** The log that is written to. Later ones count too; earlier ones do not, but for {@link previousLog}. */
  readonly log: number;
  readonly previousLog: number;
  readonly tables: readonly LiveTable[];
}

const TAG = {
  comparator: 1,
  log: 2,
  nextFile: 3,
  lastSequence: 4,
  compactPointer: 5,
  deletedFile: 6,
  newFile: 7,
  previousLog: 9,
} as const;

interface Working {
  log: number;
  previousLog: number;
  readonly tables: Map<string, LiveTable>;
  /** Every tag met. */
  readonly met: Set<number>;
}

/** Without these LevelDB refuses the store. */
const REQUIRED = [TAG.log, TAG.nextFile, TAG.lastSequence];

function applyTag(tag: number, reader: ByteReader, working: Working): void {
  switch (tag) {
    case TAG.comparator:
      reader.readString();
      return;
    case TAG.log:
      working.log = reader.readNumber();
      return;
    case TAG.previousLog:
      working.previousLog = reader.readNumber();
      return;
    case TAG.nextFile:
    case TAG.lastSequence:
      reader.readNumber();
      return;
    case TAG.compactPointer:
      reader.readNumber();
      reader.readString();
      return;
    case TAG.deletedFile:
      working.tables.delete(`${reader.readNumber()} ${reader.readNumber()}`);
      return;
    case TAG.newFile:
      applyNewFile(reader, working);
      return;
    default:
      throw new UnreadableBytes();
  }
}

function applyNewFile(reader: ByteReader, { tables }: Working): void {
  const level = reader.readNumber();
  const table = { number: reader.readNumber(), bytes: reader.readNumber() };
  reader.readString();
  reader.readString();
  tables.set(`${level} ${table.number}`, table);
}

/** Applies the edits in order. `null` when one of them is not understood, or what every store has is missing. */
export function applyEdits(edits: readonly Uint8Array[]): StoreVersion | null {
  const working: Working = { log: 0, previousLog: 0, tables: new Map(), met: new Set() };
  try {
    for (const edit of edits) {
      const reader = new ByteReader(edit);
      while (!reader.isAtEnd) {
        const tag = reader.readNumber();
        applyTag(tag, reader, working);
        working.met.add(tag);
      }
    }
  } catch (error) {
    if (error instanceof UnreadableBytes) return null;
    throw error;
  }
  const { log, previousLog, tables, met } = working;
  if (!REQUIRED.every((tag) => met.has(tag))) return null;
  return { log, previousLog, tables: [...tables.values()] };
}
