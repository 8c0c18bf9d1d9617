/** The clocks from command line to text. Reads files and tells its caller what to print; writes nothing. */
import { err, ok, type Result } from '@shared/base/result';
import { clockFactsSchema, readFacts, type ReadFacts } from '@shared/clocks/facts-schema';
import { readClocks } from '@shared/clocks/read-clocks';
import type { Deadline } from '@shared/clocks/types';
import type { FacetChoices } from '@shared/pack/applicability';
import type { Pack } from '@shared/pack/schema';
import type { Regimes } from '@shared/pack/schema-regime';
import {
  CLOCK_STATUS_WORDS,
  coverageInWords,
  regimeWords,
  clockTriggerInWords,
  deadlineReasonsInWords,
  type RegimeWords,
} from '@shared/wording/deadline-words';
import { CLOCKS_HINT, CLOCKS_USAGE, readClocksArguments, type ClocksOptions } from './clocks-arguments';
import { failureMessage, readInput, readEventFile } from './read-input';
import { readReportPack } from './read-report-pack';

/** What the command needs from outside. */
export interface ClocksEnvironment {
  /** Folder that holds `packs/`. */
  readonly resourcesDir: string;
  /** The moment of the reader, in UTC. */
  readonly now: () => string;
}

/** How the command ended and what to print, each text ending in a newline or empty. */
export interface ClocksEnd {
  /** 0 done, 1 a file or the passphrase is no good, 2 the command line is no good. */
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

interface Work {
  readonly pack: Pack;
  readonly regimes: Regimes;
  readonly given: ReadFacts;
  readonly choices: FacetChoices | null;
}

const NOTHING_COUNTED = 'Nothing was counted.';

function parseFacts(text: string): Result<ReadFacts, string> {
  const again = 'Mend the file and run the command again.';
  try {
    const parsed = clockFactsSchema.safeParse(JSON.parse(text));
    if (parsed.success) return ok(readFacts(parsed.data));
    const [issue] = parsed.error.issues;
    const place = issue?.path.join('.') ?? '';
    const where = place === '' ? 'In the event file' : `In the event file at “${place}”`;
    return err(`${where}: ${issue?.message ?? 'The form is wrong.'} ${NOTHING_COUNTED} ${again}`);
  } catch {
    return err(`The event file is not JSON. ${NOTHING_COUNTED} ${again}`);
  }
}

async function choicesOf({
  inFile,
  passphraseFile,
}: ClocksOptions): Promise<Result<FacetChoices | null, string>> {
  if (inFile === null) return ok(null);
  const source = await readInput({ inFile, passphraseFile });
  return source.ok ? ok(source.value.assessment.profile) : source;
}

async function prepare(options: ClocksOptions, resourcesDir: string): Promise<Result<Work, string>> {
  const text = await readEventFile(options.eventFile);
  const given = text.ok ? parseFacts(text.value) : text;
  if (!given.ok) return given;
  const choices = await choicesOf(options);
  if (!choices.ok) return choices;
  const read = await readReportPack(options.pack, resourcesDir);
  if (!read.ok) return err(failureMessage(read.error, options.pack ?? 'the pack'));
  const { pack } = read.value;
  if (pack.regimes === null)
    return err(
      `The pack “${pack.manifest.id}” does not say how clocks are counted. ${NOTHING_COUNTED} Name a pack that has regimes.json, or leave out --pack.`,
    );
  return ok({ pack, regimes: pack.regimes, given: given.value, choices: choices.value });
}

/** As the command prints it. Its keys are read by scripts and keep their spelling. */
function deadlineFields(deadline: Deadline, words: RegimeWords) {
  const { clock, stage, status, planTo, outer, authority, confidence } = deadline;
  const trigger = clockTriggerInWords(deadline, words);
  return {
    clock,
    stage,
    status,
    planTo,
    outer,
    trigger,
    authority,
    confidence,
    why: deadlineReasonsInWords(deadline, words),
  };
}

function lineOf(deadline: Deadline, words: RegimeWords): string {
  const { clock, stage, status, planTo, outer } = deadline;
  const when = planTo === null ? '' : `  ${planTo.local} ${planTo.zone} (${planTo.utc})`;
  const later = outer === null ? '' : `\n    later reading: ${outer.local} ${outer.zone} (${outer.utc})`;
  return `  ${stage} [${clock}]${when}${later}\n    ${CLOCK_STATUS_WORDS[status]}. ${deadlineReasonsInWords(deadline, words)}`;
}

/** Clocks that bind nobody here are many: the text names how many, and --json has each. */
function listText(deadlines: readonly Deadline[], words: RegimeWords): string {
  const shown = deadlines.filter(({ status }) => status !== 'not-bound');
  const hidden = deadlines.length - shown.length;
  const rest =
    hidden === 0 ? '' : `\n  Not bound: ${String(hidden)} further; --json has each with its reason.`;
  return `${shown.map((deadline) => lineOf(deadline, words)).join('\n')}${rest}`;
}

/**
 * Runs the command.
 *
 * @param args - the command line without the program's name
 * @returns exit code and texts. Throws only for a bug.
 */
export async function runClocks(
  args: readonly string[],
  { resourcesDir, now }: ClocksEnvironment,
): Promise<ClocksEnd> {
  const call = readClocksArguments(args, now);
  if (!call.ok) return { exitCode: 2, stdout: '', stderr: `${call.error}\n${CLOCKS_HINT}` };
  if (call.value.kind === 'help') return { exitCode: 0, stdout: CLOCKS_USAGE, stderr: '' };
  const { options } = call.value;
  const work = await prepare(options, resourcesDir);
  if (!work.ok) return { exitCode: 1, stdout: '', stderr: `${work.error}\n` };
  const { pack, regimes, given, choices } = work.value;
  const result = readClocks({ pack, regimes, facts: given.facts, choices, asOf: options.asOf });
  const words = regimeWords(regimes);
  const { names, kinds } = result.notUnderstood;
  const coverage = coverageInWords(regimes, pack.clockTable, {
    notUnderstood: [...names, ...kinds, ...given.unread],
    withoutEffect: result.withoutEffect.map(words.kind),
  });
  const fields = { deadlines: result.deadlines.map((deadline) => deadlineFields(deadline, words)), coverage };
  const stdout = options.isJson
    ? `${JSON.stringify(fields, null, 2)}\n`
    : `${listText(result.deadlines, words)}\n\n${coverage}\n`;
  return { exitCode: 0, stdout, stderr: '' };
}
