/**
 * Unpacks a ZIP that may be hostile: under counted limits, with allowed names only, each once. Trusts no size
 * that the archive declares, and writes nothing anywhere.
 */
import { Unzip, UnzipInflate, unzipSync, type UnzipFile } from 'fflate';
import { err, ok, type Result } from './result';
import { readZipStructure } from './zip-structure';

/** What an archive may cost at most. */
export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of all entries together after unpacking, counted as they come out. */
  readonly maxTotalBytes: number;
  /** Unpacked bytes for each packed byte; looked at beyond one MiB only, as short texts repeat themselves. */
  readonly maxRatio: number;
}

/** Why an archive is not unpacked. */
export type ZipFailure =
  /** `limit`: the limit it goes beyond, as it is printed. */
  | { readonly kind: 'too-large'; readonly limit: string }
  /** `problem`: what is wrong with it, as a sentence. */
  | { readonly kind: 'invalid'; readonly problem: string };

const FIRST_SIGNATURE = [0x50, 0x4b, 0x03, 0x04] as const;
const STORED = 0;
const DEFLATED = 8;
const RATIO_FREE_BYTES = 1024 * 1024;

/** Packed bytes inflated at a time: at deflate's best ratio this overshoots a limit by about 4 MB at most. */
const SLICE = 4096;

function invalid(problem: string): ZipFailure {
  return { kind: 'invalid', problem };
}

function tooLarge(limit: string): ZipFailure {
  return { kind: 'too-large', limit };
}

/** Collects what streams out of an archive and remembers the first reason to stop. */
class Collector {
  readonly chunks = new Map<string, Uint8Array[]>();
  failure: ZipFailure | null = null;
  private total = 0;

  constructor(
    private readonly packedBytes: number,
    private readonly limits: ZipLimits,
    private readonly isAllowed: (name: string) => boolean,
  ) {}

  /** Takes or refuses an entry as its local header appears. */
  begin(file: UnzipFile): void {
    this.failure ??= this.refusal(file);
    if (this.failure !== null) return;
    const chunks: Uint8Array[] = [];
    this.chunks.set(file.name, chunks);
    file.ondata = (error, data) => {
      if (error === null) this.add(chunks, data);
      else this.failure ??= invalid('The package inside is damaged.');
    };
    file.start();
  }

  private refusal(file: UnzipFile): ZipFailure | null {
    const { maxEntries } = this.limits;
    if (this.chunks.size >= maxEntries) {
      return tooLarge(`${String(maxEntries)} files`);
    }
    if (!this.isAllowed(file.name))
      return invalid('The package inside holds a file that does not belong there.');
    if (this.chunks.has(file.name)) return invalid('The package inside holds the same file twice.');
    if (file.compression === STORED || file.compression === DEFLATED) return null;
    return invalid('The package inside is compressed in an unknown way.');
  }

  private add(chunks: Uint8Array[], data: Uint8Array): void {
    if (this.failure !== null) return;
    this.total += data.length;
    if (this.isTooMuch()) {
      const megabytes = Math.floor(this.limits.maxTotalBytes / 1024 / 1024);
      this.failure = tooLarge(`${String(megabytes)} MB when unpacked`);
    } else if (data.length > 0) {
      chunks.push(data);
    }
  }

  private isTooMuch(): boolean {
    const { maxTotalBytes, maxRatio } = this.limits;
    if (this.total > maxTotalBytes) return true;
    return this.total > RATIO_FREE_BYTES && this.total > this.packedBytes * maxRatio;
  }
}

function joinChunks(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Streams the archive through the collector until it ends or something is refused. */
function stream(zip: Uint8Array, collector: Collector): void {
  const unzip = new Unzip((file) => {
    collector.begin(file);
  });
  unzip.register(UnzipInflate);
  for (let at = 0; at < zip.length && collector.failure === null; at += SLICE) {
    unzip.push(zip.subarray(at, at + SLICE), at + SLICE >= zip.length);
  }
}

/** Names in the archive's table of contents, sorted. Inflates nothing; throws if the table is damaged. */
function tableOfContents(zip: Uint8Array, most: number): readonly string[] {
  const names: string[] = [];
  unzipSync(zip, {
    filter: ({ name }) => {
      if (names.push(name) > most) throw new RangeError('The table of contents is longer than the archive.');
      return false;
    },
  });
  return names.sort();
}

/** Whether every file is as long as the table of contents says, and stands where it says. */
function isAsListed(zip: Uint8Array, { chunks }: Collector): boolean {
  const listed = readZipStructure(zip);
  if (listed === null) return false;
  const sizes = listed.toSorted((a, b) => a.offset - b.offset).map(({ bytes }) => bytes);
  const found = [...chunks.values()].map((parts) => parts.reduce((sum, { length }) => sum + length, 0));
  return sizes.length === found.length && sizes.every((size, index) => size === found[index]);
}

function unpack(zip: Uint8Array, collector: Collector): ZipFailure | null {
  try {
    stream(zip, collector);
    if (collector.failure !== null) return collector.failure;
    const found = [...collector.chunks.keys()].sort();
    const listed = tableOfContents(zip, found.length);
    // Two programs must not see two different packages in one file.
    return listed.join('\n') === found.join('\n') && isAsListed(zip, collector)
      ? null
      : invalid('The package inside contradicts its own list.');
  } catch {
    // fflate reports damaged archives by throwing.
    return collector.failure ?? invalid('The package inside is damaged.');
  }
}

/**
 * Unpacks every entry of a ZIP into memory.
 *
 * @param limits - counted while unpacking; beyond them it stops
 * @param isAllowed - the names that may occur; anything else refuses the whole archive
 * @returns content by name, or why there is none
 */
export function unzipWithin(
  zip: Uint8Array,
  limits: ZipLimits,
  isAllowed: (name: string) => boolean,
): Result<ReadonlyMap<string, Uint8Array>, ZipFailure> {
  if (!FIRST_SIGNATURE.every((byte, index) => zip[index] === byte)) {
    return err(invalid('The content is not a share package.'));
  }
  const collector = new Collector(zip.length, limits, isAllowed);
  const failure = unpack(zip, collector);
  if (failure !== null) return err(failure);
  return ok(new Map([...collector.chunks].map(([name, chunks]) => [name, joinChunks(chunks)])));
}
