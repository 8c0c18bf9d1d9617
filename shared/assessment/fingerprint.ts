/**
 * The fingerprint printed on every page: proves which answers and which pack version a document was
 * made from. It proves no authorship and is not a signature.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { assessmentFrom, contentOf } from './content';
import type { AssessmentFile, Snapshot } from './schema';
import type { PackManifest } from '../pack/schema';

const SHORT_LENGTH = 16;
const GROUP = /.{4}/g;

/** The parts a fingerprint has always been made of. One that came later counts only where there is something in it. */
const FIRST_PARTS: ReadonlySet<string> = new Set([
  'title',
  'profile',
  'answers',
  'decisions',
  'actions',
  'exposure',
]);

function isEmptyPart(part: unknown): boolean {
  return part === null || (Array.isArray(part) && part.length === 0);
}

/** The content without later parts that are empty: a fingerprint printed before they existed still fits. */
function fingerprinted(assessment: AssessmentFile['assessment']): Readonly<Record<string, unknown>> {
  const parts: readonly (readonly [string, unknown])[] = Object.entries(contentOf(assessment));
  return Object.fromEntries(parts.filter(([name, part]) => FIRST_PARTS.has(name) || !isEmptyPart(part)));
}

/**
 * SHA-256 over the canonical JSON (RFC 8785) of what the assessment says and of the pack's manifest. Its history
 * and its dates are left out: taking a snapshot or exporting a document changes nothing that a document says.
 *
 * @returns 64 hexadecimal digits. The order of keys in the input is irrelevant; any other change shows.
 */
export function fingerprintOf({ pack, assessment }: AssessmentFile, manifest: PackManifest): string {
  const canonical = canonicalize({
    pack,
    id: assessment.id,
    content: fingerprinted(assessment),
    edition: manifest,
  });
  if (canonical === undefined) throw new Error('An assessment always has a canonical form.');
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

/**
 * The fingerprint that what a snapshot froze gives now.
 *
 * @param manifest - of the edition of the pack that the snapshot was taken under
 */
export function frozenFingerprint(file: AssessmentFile, snapshot: Snapshot, manifest: PackManifest): string {
  const assessment = assessmentFrom(snapshot.content, file.assessment);
  return fingerprintOf({ ...file, pack: snapshot.pack, assessment }, manifest);
}

/** The first 16 digits in groups of four, for footers: enough to compare by eye, not to rely on alone. */
export function shortFingerprint(fingerprint: string): string {
  return fingerprint.slice(0, SHORT_LENGTH).match(GROUP)?.join(' ') ?? '';
}
