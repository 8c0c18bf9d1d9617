/** Reads the manifest of a share package, its version first. Looks at no other entry. */
import { fail, type AppError } from '../base/app-error';
import { ok, type Result } from '../base/result';
import { findForbiddenName, type GuardProblem } from '../base/json-guard';
import { findJsonExcess, JSON_LIMITS } from '../base/json-limits';
import { locatedProblemInWords, problemsInWords } from '../wording/file-problem-words';
import {
  MANIFEST_ENTRY,
  SHARE_FORMAT_VERSION,
  shareManifestHeadSchema,
  shareManifestSchema,
  type ShareManifest,
} from './share-manifest';
import { decodeUtf8 } from '../base/utf8';

/** Far more than the longest manifest; also keeps a hostile one cheap. */
const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;

function invalid(problem: string): ReturnType<typeof fail> {
  return fail('share-file-invalid', { path: MANIFEST_ENTRY, problem });
}

function unfit({ path, problem }: GuardProblem): ReturnType<typeof fail> {
  return invalid(locatedProblemInWords(path, problem));
}

function parseJson(bytes: Uint8Array): { readonly value: unknown } | null {
  const text = bytes.length > MAX_MANIFEST_BYTES ? null : decodeUtf8(bytes);
  if (text === null) return null;
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/**
 * Parses `manifest.json`.
 *
 * @param bytes - its content; `undefined` if the package has none
 * @returns the manifest, `share-file-newer` (`found`, `supported`; decided before the rest is read) or
 *   `share-file-invalid`
 */
export function readManifest(bytes: Uint8Array | undefined): Result<ShareManifest, AppError> {
  if (bytes === undefined) return invalid('the list of contents is missing');
  const excess = findJsonExcess(bytes.subarray(0, MAX_MANIFEST_BYTES), JSON_LIMITS);
  if (excess !== null) return unfit(excess);
  const json = parseJson(bytes);
  if (json === null) return invalid('the list of contents cannot be read');
  const head = shareManifestHeadSchema.safeParse(json.value, { reportInput: true });
  if (!head.success) return invalid(problemsInWords(head.error.issues));
  const { formatVersion } = head.data;
  if (formatVersion > SHARE_FORMAT_VERSION) {
    return fail('share-file-newer', {
      found: String(formatVersion),
      supported: String(SHARE_FORMAT_VERSION),
    });
  }
  const forbidden = findForbiddenName(json.value);
  if (forbidden !== null) return unfit(forbidden);
  const parsed = shareManifestSchema.safeParse(json.value, { reportInput: true });
  return parsed.success ? ok(parsed.data) : invalid(problemsInWords(parsed.error.issues));
}
