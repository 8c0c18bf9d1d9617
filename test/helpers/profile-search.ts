/** Looks for words in every file of a folder: as they are, in UTF-16 and in base64, also inside tables, logs and archives. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { ByteReader } from '../../electron/node/store/byte-reader';
import { readLog } from '../../electron/node/store/log-format';
import { unpackSnappy } from '../../electron/node/store/snappy';

const FOOTER_BYTES = 48;
const PACKED = 1;

/** The blocks of a LevelDB table, unpacked. */
function blocksOf(table: Buffer): readonly Uint8Array[] {
  const reader = new ByteReader(table.subarray(-FOOTER_BYTES));
  const handle = (from: ByteReader) => ({ offset: from.readNumber(), size: from.readNumber() });
  const contentOf = ({ offset, size }: ReturnType<typeof handle>): Uint8Array => {
    const block = table.subarray(offset, offset + size);
    return table[offset + size] === PACKED ? unpackSnappy(block) : block;
  };
  handle(reader);
  const index = Buffer.from(contentOf(handle(reader)));
  const entries = new ByteReader(
    index.subarray(0, index.length - 4 - index.readUInt32LE(index.length - 4) * 4),
  );
  const blocks: Uint8Array[] = [];
  while (!entries.isAtEnd) {
    entries.readNumber();
    const [own, value] = [entries.readNumber(), entries.readNumber()];
    entries.readBytes(own);
    blocks.push(contentOf(handle(new ByteReader(entries.readBytes(value)))));
  }
  return blocks;
}

/** A file in every form in which words could stand in it. */
function formsOf(path: string): readonly Uint8Array[] {
  const bytes = readFileSync(path);
  const isTable = path.endsWith('.ldb') && bytes.length > FOOTER_BYTES;
  const isLog = path.endsWith('.log') && /leveldb|Storage/.test(path);
  const inside = [
    ...(isTable ? blocksOf(bytes) : []),
    ...(isLog ? readLog(bytes).entries.map(({ payload }) => payload) : []),
    ...(path.endsWith('.zip') ? Object.values(unzipSync(bytes)) : []),
  ];
  return [bytes, ...inside];
}

/** A word as bytes of each kind; of base64 the part that does not depend on what stands before. */
function writingsOf(word: string): readonly Buffer[] {
  const based = [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')].flatMap((bytes) =>
    [0, 1, 2].map((shift) => {
      const whole = bytes.subarray((3 - shift) % 3);
      return Buffer.from(whole.subarray(0, whole.length - (whole.length % 3)).toString('base64'), 'latin1');
    }),
  );
  return [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le'), ...based];
}

/** Paths of all files in a folder. */
export function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}

/** Every word that was found, with the file it stands in. */
export function findWords(folder: string, words: readonly string[]): readonly string[] {
  return filesIn(folder).flatMap((path) => {
    const forms = formsOf(path).map((bytes) => Buffer.from(bytes));
    return words
      .filter((word) => writingsOf(word).some((writing) => forms.some((form) => form.includes(writing))))
      .map((word) => `${word} in ${path.slice(folder.length)}`);
  });
}
