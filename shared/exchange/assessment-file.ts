/**
 * Reads and writes the plain JSON assessment file. A file is taken whole or refused with its first problems;
 * nothing in it is repaired, defaulted or dropped. Touches no disk.
 */
import {
  ASSESSMENT_FILE_FORMAT,
  ASSESSMENT_FILE_VERSION,
  assessmentFileSchema,
  type Assessment,
  type AssessmentFile,
  type LogHead,
} from '../assessment/schema';
import { listDays } from '../assessment/schema-texts';
import { isPlausibleDay } from '../base/days';
import { fail, type AppError } from '../base/app-error';
import { ok, type Result } from '../base/result';
import { ASSESSMENT_FILE_BYTES } from '../base/text-limits';
import { headOf } from '../history/log-notes';
import { migrateFile } from './file-migrations';
import { findForbiddenName } from '../base/json-guard';
import { ASSESSMENT_JSON_LIMITS, findJsonExcess } from '../base/json-limits';
import { isJsonObject, type JsonObject } from './json-object';
import { IMPLAUSIBLE_DAY } from '../wording/day-words';
import { locatedProblemInWords, problemsInWords } from '../wording/file-problem-words';
import { decodeUtf8, encodeUtf8 } from '../base/utf8';
import { findJsonError } from '../base/json-locator';

/** The largest file read, in bytes: 64 MiB. */
export const MAX_ASSESSMENT_FILE_SIZE = ASSESSMENT_FILE_BYTES;

type Parsed<Value> = Result<Value, AppError>;

function invalid(problems: string): ReturnType<typeof fail> {
  return fail('assessment-file-invalid', { problems });
}

/** The failure of a file beyond {@link MAX_ASSESSMENT_FILE_SIZE}. */
export function tooLarge(): ReturnType<typeof fail> {
  return invalid(`the file is larger than ${String(MAX_ASSESSMENT_FILE_SIZE / 1024 / 1024)} MB.`);
}

function parseJson(text: string): Parsed<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    const place = findJsonError(text) ?? { line: 1, column: 1 };
    const where = `line ${String(place.line)}, column ${String(place.column)}`;
    return fail('assessment-file-not-json', { where });
  }
}

/** What makes the file too much to parse, before anything is parsed. */
function excessOf(bytes: Uint8Array): ReturnType<typeof fail> | null {
  if (bytes.length > MAX_ASSESSMENT_FILE_SIZE) return tooLarge();
  const excess = findJsonExcess(bytes, ASSESSMENT_JSON_LIMITS);
  return excess === null ? null : invalid(`${locatedProblemInWords(excess.path, excess.problem)}.`);
}

function readJson(text: string): Parsed<AssessmentFile> {
  const json = parseJson(text);
  return json.ok ? readValue(json.value) : json;
}

/** The file's own version, once it is clear that the file is one of ours at all. */
function versionOf(file: JsonObject): Parsed<number> {
  const { format, formatVersion: version } = file;
  if (format !== ASSESSMENT_FILE_FORMAT) {
    return invalid(locatedProblemInWords(['format'], `should be "${ASSESSMENT_FILE_FORMAT}".`));
  }
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) {
    return invalid(locatedProblemInWords(['formatVersion'], 'should be a whole number from 1.'));
  }
  if (version <= ASSESSMENT_FILE_VERSION) return ok(version);
  return fail('assessment-file-newer', {
    found: String(version),
    supported: String(ASSESSMENT_FILE_VERSION),
  });
}

function readFile(file: JsonObject): Parsed<AssessmentFile> {
  const parsed = assessmentFileSchema.safeParse(file, { reportInput: true });
  if (!parsed.success) return invalid(problemsInWords(parsed.error.issues));
  const problems = implausibleDays(parsed.data);
  return problems.length === 0 ? ok(parsed.data) : invalid(problems.join('; '));
}

/** The place of an entry in a list is a number. */
function keyOf(name: string): string | number {
  return /^\d+$/.test(name) ? Number(name) : name;
}

/** As many problems as a reader is told of a file. */
const TOLD = 3;

/** Days nobody can have meant. What is stored with such a day still opens, to be corrected; no file brings a new one in. */
function implausibleDays(file: AssessmentFile): readonly string[] {
  return listDays(assessmentFileSchema, file)
    .filter(({ day }) => !isPlausibleDay(day))
    .slice(0, TOLD)
    .map(({ path }) => locatedProblemInWords(path.map(keyOf), IMPLAUSIBLE_DAY));
}

function readValue(value: unknown): Parsed<AssessmentFile> {
  if (!isJsonObject(value)) return invalid('the file should be an object.');
  const version = versionOf(value);
  if (!version.ok) return version;
  const forbidden = findForbiddenName(value);
  if (forbidden !== null) return invalid(`${locatedProblemInWords(forbidden.path, forbidden.problem)}.`);
  const current = migrateFile(value, { from: version.value, to: ASSESSMENT_FILE_VERSION });
  return current === null ? invalid('formatVersion: there is no such version.') : readFile(current);
}

/**
 * Parses the text of an assessment file.
 *
 * @returns the file, or one of: `assessment-file-not-json` (`where`: line and column),
 *   `assessment-file-newer` (`found`, `supported`: format versions, decided before anything else is read),
 *   `assessment-file-invalid` (`problems`: the first three as paths in words; what is too large, too deep or too
 *   long is found before anything is parsed). Of two fields with the same name in one object the later counts, as
 *   everywhere in JSON.
 */
export function parseAssessmentFile(text: string): Parsed<AssessmentFile> {
  if (text.length > MAX_ASSESSMENT_FILE_SIZE) return tooLarge();
  return excessOf(encodeUtf8(text)) ?? readJson(text);
}

/**
 * As {@link parseAssessmentFile}, from bytes: UTF-8 with or without a byte-order mark. Other encodings are
 * refused as `assessment-file-not-json`, never guessed at.
 */
export function parseAssessmentBytes(bytes: Uint8Array): Parsed<AssessmentFile> {
  const excess = excessOf(bytes);
  if (excess !== null) return excess;
  const text = decodeUtf8(bytes);
  return text === null
    ? fail('assessment-file-not-json', { where: 'its encoding, which is not UTF-8' })
    : readJson(text);
}

/** The same value with the fields of every object in alphabetical order. */
function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
  return Object.fromEntries(entries.map(([key, child]) => [key, inKeyOrder(child)]));
}

/**
 * The text of an assessment file: indented, fields in a fixed order, a newline at the end. Equal files give
 * equal texts. Reads back to an equal file.
 */
export function serializeAssessmentFile(file: AssessmentFile): string {
  const { format, formatVersion, pack, assessment, logHead } = file;
  const ordered = {
    format,
    formatVersion,
    pack: inKeyOrder(pack),
    logHead: inKeyOrder(logHead),
    assessment: inKeyOrder(assessment),
  };
  return `${JSON.stringify(ordered, null, 2)}\n`;
}

/**
 * Wraps an assessment as a file of the newest format, given under this pack.
 *
 * @param logHead - where its log ends, as it was kept apart from the log; left out: as the log itself has it
 */
export function toAssessmentFile(
  assessment: Assessment,
  pack: { readonly id: string; readonly version: string },
  logHead: LogHead | null = headOf(assessment.audit),
): AssessmentFile {
  return {
    format: ASSESSMENT_FILE_FORMAT,
    formatVersion: ASSESSMENT_FILE_VERSION,
    pack: { id: pack.id, version: pack.version },
    assessment,
    logHead,
  };
}
