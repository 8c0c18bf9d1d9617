/**
 * The package inside a share file: a ZIP of `manifest.json`, `assessment.json` and `attachments/<sha-256>`.
 * Built the same, byte for byte, from the same content; read whole or refused. Encrypts nothing.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type { AssessmentFile } from '../assessment/schema';
import { fail, type AppError } from '../base/app-error';
import { ok, type Result } from '../base/result';
import { LENGTH_OFFSET, LENGTH_UNIT } from './age-file';
import { parseAssessmentBytes, serializeAssessmentFile } from './assessment-file';
import { readManifest } from './manifest-reader';
import {
  ASSESSMENT_ENTRY,
  MANIFEST_ENTRY,
  packageEntryNameSchema,
  SHARE_FORMAT,
  SHARE_FORMAT_VERSION,
  type ShareManifest,
} from './share-manifest';
import { unzipWithin, type ZipFailure, type ZipLimits } from '../base/zip-reader';

/** Files that travel with an assessment, by their SHA-256 in lower-case hexadecimal. */
export type Attachments = ReadonlyMap<string, Uint8Array>;

/** What a package is made from. */
export interface PackageSource {
  readonly source: AssessmentFile;
  readonly attachments?: Attachments;
  /** Time of making, ISO 8601 in UTC; printed in the manifest only. */
  readonly createdAt: string;
  readonly appVersion: string;
}

/** What comes out of a package. */
export interface PackageContent {
  readonly source: AssessmentFile;
  readonly manifest: ShareManifest;
  readonly attachments: Attachments;
}

/** The limits of a package. */
export const DEFAULT_SHARE_LIMITS: ZipLimits = {
  maxEntries: 2_000,
  maxTotalBytes: 256 * 1024 * 1024,
  maxRatio: 200,
};

type Entries = ReadonlyMap<string, Uint8Array>;

/** ZIP times have no zone; a fixed local one is the same bytes everywhere. */
const ENTRY_TIME = '1980-01-01T12:00:00';
const ATTACHMENT_FOLDER = 'attachments/';

function describeEntry([path, content]: readonly [string, Uint8Array]): ShareManifest['files'][number] {
  return { path, bytes: content.length, sha256: bytesToHex(sha256(content)) };
}

function zipEntries(manifest: Uint8Array, entries: Entries, padding: string): Uint8Array {
  const files: Zippable = { [MANIFEST_ENTRY]: [manifest, { comment: padding }] };
  for (const [path, content] of entries) files[path] = [content, {}];
  return zipSync(files, { level: 6, mtime: ENTRY_TIME });
}

/**
 * Packs an assessment. The length is brought to the form that `sealBytes` wants by a comment of blanks on the
 * first entry, which also blurs the size of what is shared.
 */
export function buildSharePackage({ source, attachments, createdAt, appVersion }: PackageSource): Uint8Array {
  const attached = [...(attachments ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
  const entries: Entries = new Map([
    [ASSESSMENT_ENTRY, strToU8(serializeAssessmentFile(source))],
    ...attached.map(([hash, content]) => [`${ATTACHMENT_FOLDER}${hash}`, content] as const),
  ]);
  const manifest: ShareManifest = {
    format: SHARE_FORMAT,
    formatVersion: SHARE_FORMAT_VERSION,
    createdAt,
    appVersion,
    pack: source.pack,
    files: [...entries].map(describeEntry),
  };
  const manifestBytes = strToU8(`${JSON.stringify(manifest, null, 2)}\n`);
  const plain = zipEntries(manifestBytes, entries, '').length;
  const missing = (((LENGTH_OFFSET - plain) % LENGTH_UNIT) + LENGTH_UNIT) % LENGTH_UNIT;
  return zipEntries(manifestBytes, entries, ' '.repeat(missing));
}

function invalid(problem: string): ReturnType<typeof fail> {
  return fail('share-file-invalid', { problem });
}

function asFailure(failure: ZipFailure): ReturnType<typeof fail> {
  return failure.kind === 'too-large'
    ? fail('share-file-too-large', { limit: failure.limit })
    : invalid(failure.problem);
}

/** Whether manifest and entries name the same files, each once. */
function checkNames(manifest: ShareManifest, entries: Entries): AppError | null {
  const listed = new Set(manifest.files.map((file) => file.path));
  const found = [...entries.keys()].filter((name) => name !== MANIFEST_ENTRY);
  if (listed.size !== manifest.files.length) return invalid('Its list names a file twice.').error;
  if (found.some((name) => !listed.has(name)))
    return invalid('It holds a file that its list does not name.').error;
  if (found.length !== listed.size) return invalid('It lacks a file that its list names.').error;
  return entries.has(ASSESSMENT_ENTRY) ? null : invalid('It holds no assessment.').error;
}

/** Whether every file is the one the manifest describes. */
function checkContent(manifest: ShareManifest, entries: Entries): AppError | null {
  for (const file of manifest.files) {
    const content = entries.get(file.path) ?? new Uint8Array();
    const actual = describeEntry([file.path, content]);
    if (actual.bytes !== file.bytes || actual.sha256 !== file.sha256) {
      return fail('share-file-altered', { path: file.path }).error;
    }
    const isAttachment = file.path.startsWith(ATTACHMENT_FOLDER);
    if (isAttachment && file.path !== `${ATTACHMENT_FOLDER}${actual.sha256}`) {
      return invalid('An attachment does not carry the name of its content.').error;
    }
  }
  return null;
}

function readAssessment(manifest: ShareManifest, entries: Entries): Result<AssessmentFile, AppError> {
  const parsed = parseAssessmentBytes(entries.get(ASSESSMENT_ENTRY) ?? new Uint8Array());
  if (!parsed.ok) {
    const isNoJson = parsed.error.code === 'assessment-file-not-json';
    return isNoJson ? invalid('The assessment inside does not follow the rules of the format.') : parsed;
  }
  const { pack } = parsed.value;
  const isSamePack = pack.id === manifest.pack.id && pack.version === manifest.pack.version;
  return isSamePack ? parsed : invalid('Its list and its assessment name different packs.');
}

/**
 * Unpacks and checks a package: names, sizes and hashes against the manifest, then the assessment itself.
 *
 * @returns the content, or one of `share-file-invalid` (`problem`), `share-file-too-large` (`limit`),
 *   `share-file-newer` (`found`, `supported`), `share-file-altered` (`path`), `assessment-file-invalid`,
 *   `assessment-file-newer`. Never part of the content.
 */
export function readSharePackage(zip: Uint8Array, limits: ZipLimits): Result<PackageContent, AppError> {
  const entries = unzipWithin(
    zip,
    limits,
    (name) => name === MANIFEST_ENTRY || packageEntryNameSchema.safeParse(name).success,
  );
  if (!entries.ok) return asFailure(entries.error);
  const manifest = readManifest(entries.value.get(MANIFEST_ENTRY));
  if (!manifest.ok) return manifest;
  const problem = checkNames(manifest.value, entries.value) ?? checkContent(manifest.value, entries.value);
  if (problem !== null) return { ok: false, error: problem };
  const source = readAssessment(manifest.value, entries.value);
  if (!source.ok) return source;
  const attachments = new Map(
    [...entries.value]
      .filter(([name]) => name.startsWith(ATTACHMENT_FOLDER))
      .map(([name, content]) => [name.slice(ATTACHMENT_FOLDER.length), content]),
  );
  return ok({ source: source.value, manifest: manifest.value, attachments });
}
