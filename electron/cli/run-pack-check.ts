/** The pack check from command line to text. Reads files and tells its caller what to print; writes nothing. */
import { checkPack, type StaleAuthority } from '@shared/pack/check/check-pack';
import type { PackProblem } from '@shared/pack/pack-problem';
import { isPackFileName } from '@shared/pack/pack-files';
import { readPackTexts, type LocatedProblem, type PackTexts } from '@shared/pack/read-pack-texts';
import { authorityStatusInWords } from '@shared/wording/authority-status-words';
import { packProblemInWords } from '@shared/wording/pack-problem-words';
import {
  PACK_CHECK_HINT,
  PACK_CHECK_USAGE,
  readPackCheckArguments,
  type PackCheckDefaults,
  type PackCheckOptions,
} from './pack-check-arguments';
import { packCheckText, type PackCheckOutcome } from './pack-check-text';
import { readPackFolder } from './read-pack-folder';

/** How the command ended and what to print, each text ending in a newline or empty. */
export interface PackCheckEnd {
  /** 0 no problem, 1 at least one, 2 command line no good. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** What it means that a file lies in a folder of listed files and is not listed. */
const UNLISTED: readonly { readonly folder: string; readonly what: string }[] = [
  {
    folder: 'modules/',
    what: 'pack.json does not list this file, so its questions are not asked. List it under "modules" or move it away.',
  },
  {
    folder: 'prose/',
    what: 'pack.json does not list this file, so documents do not say what stands in it. List it under "prose" or move it away.',
  },
];

/** Files that lie in the folder but are not read: what stands in them would silently be missing. */
function unlistedFiles(texts: PackTexts, listed: readonly string[]): readonly PackProblem[] {
  return Object.keys(texts).flatMap((file) => {
    const own = UNLISTED.find(({ folder }) => file.startsWith(folder));
    if (listed.includes(file) || (own === undefined && isPackFileName(file))) return [];
    const what =
      own?.what ??
      'A pack has no file of this name, so nothing in it counts. Check the spelling or move it away.';
    return [{ rule: 'file-not-listed', file, path: '', what }];
  });
}

function check(texts: PackTexts, { folder, asOf }: PackCheckOptions): PackCheckOutcome {
  const { pack, locate } = readPackTexts(texts);
  if (!pack.ok) return { folder, report: null, problems: pack.error };
  const report = checkPack(pack.value, { asOf });
  const { modules, prose } = pack.value.manifest;
  const unlisted = unlistedFiles(texts, [...modules, ...prose]);
  return { folder, report, problems: locate([...report.problems, ...unlisted]) };
}

/** As the command prints it. Its keys are read by scripts and keep their spelling. */
function staleFields(item: StaleAuthority, asOf: string) {
  const { authority, status, stale, citations } = item;
  const because = authorityStatusInWords(authority, asOf, item);
  return { authority: authority.id, standing: status, stale, because, citations };
}

function problemFields(problem: LocatedProblem) {
  const { rule, file, path, line, column } = problem;
  return { rule, file, path, message: packProblemInWords(problem), line, column };
}

function jsonText({ report, problems }: PackCheckOutcome, asOf: string): string {
  const nothing = {
    pack: null,
    version: null,
    edition: null,
    asOf,
    counts: null,
    byConfidence: null,
    stale: [],
  };
  const fields =
    report === null ? nothing : { ...report, stale: report.stale.map((it) => staleFields(it, asOf)) };
  return `${JSON.stringify({ ...fields, problems: problems.map(problemFields) }, null, 2)}\n`;
}

/**
 * Runs the command.
 *
 * @param args - the command line without the program's name
 * @returns exit code and texts. Throws only for a bug.
 */
export async function runPackCheck(
  args: readonly string[],
  defaults: PackCheckDefaults,
): Promise<PackCheckEnd> {
  const call = readPackCheckArguments(args, defaults);
  if (!call.ok) return { exitCode: 2, stdout: '', stderr: `${call.error}\n${PACK_CHECK_HINT}` };
  if (call.value.kind === 'help') return { exitCode: 0, stdout: PACK_CHECK_USAGE, stderr: '' };
  const { options } = call.value;
  const texts = await readPackFolder(options.folder);
  if (!texts.ok) return { exitCode: 2, stdout: '', stderr: `${texts.error}\n${PACK_CHECK_HINT}` };
  const outcome = check(texts.value, options);
  const stdout = options.isJson ? jsonText(outcome, options.asOf) : packCheckText(outcome);
  return { exitCode: outcome.problems.length === 0 ? 0 : 1, stdout, stderr: '' };
}
