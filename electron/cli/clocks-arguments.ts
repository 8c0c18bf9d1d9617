/** Reads the command line of the clocks. Judges its form only; opens no file. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { err, ok, type Result } from '@shared/base/result';

/** What happened, whom it happened to, and when it is read. */
export interface ClocksOptions {
  /** File of events, `-` for standard input. */
  readonly eventFile: string;
  /** An assessment whose profile says who is bound; `null`: the names of the event file alone. */
  readonly inFile: string | null;
  readonly passphraseFile: string | null;
  readonly pack: string | null;
  /** A moment in UTC. */
  readonly asOf: string;
  readonly isJson: boolean;
}

export type ClocksCall =
  { readonly kind: 'help' } | { readonly kind: 'run'; readonly options: ClocksOptions };

/** The one line after a message on wrong usage, ending in a newline. */
export const CLOCKS_HINT = 'Run `npm run -s clocks -- --help` for the options.\n';

/** The help text, ending in a newline. */
export const CLOCKS_USAGE = `Usage: clocks --event FILE [options]

Counts the deadlines that an incident starts, and says of every other clock of the pack why it does not run.

  --event FILE            what happened, as JSON (resources/schema/clock-facts.schema.json); - for standard input
  --in FILE               an assessment, plain or encrypted, whose profile says who is bound
  --passphrase-file FILE  file whose first line is the passphrase of an encrypted assessment
  --as-of INSTANT         the moment of the reader, e.g. 2026-11-30T22:30:00Z (default: now)
  --pack DIR_OR_FILE      read the clocks of this pack (default: the pack that comes with Brieflock)
  --json                  print one JSON object instead of text
  --help                  show this text

Each deadline has the moment to plan for, the earliest defensible reading, and beside it the latest the rule supports.
Exit code: 0 done; 1 a file or the passphrase is no good; 2 the command line is no good. Nothing is written.
`;

const OPTIONS = {
  event: { type: 'string' },
  in: { type: 'string' },
  'passphrase-file': { type: 'string' },
  'as-of': { type: 'string' },
  pack: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

const instant = z.iso.datetime({ offset: true });

function split(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS }));
  } catch (error) {
    // Node's first sentence names the option at fault; the rest is about its own syntax.
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    return err(`${sentence ?? 'The command line cannot be read'}.`);
  }
}

interface Values {
  readonly event?: string | undefined;
  readonly in?: string | undefined;
  readonly 'passphrase-file'?: string | undefined;
  readonly 'as-of'?: string | undefined;
  readonly pack?: string | undefined;
  readonly json?: boolean | undefined;
}

/** A file that is named, or `null`. */
function named(file: string | undefined): string | null {
  return file ?? null;
}

function optionsOf(values: Values, now: () => string): Result<ClocksCall, string> {
  if (values.event === undefined) return err('Say with --event which file tells what happened.');
  if (values.event === '-' && values.in === '-')
    return err('Only one of --event and --in can be standard input.');
  const asOf = values['as-of'] ?? now();
  if (!instant.safeParse(asOf).success)
    return err('--as-of takes a moment with its offset, e.g. 2026-11-30T22:30:00Z.');
  return ok({
    kind: 'run',
    options: {
      eventFile: values.event,
      inFile: named(values.in),
      passphraseFile: named(values['passphrase-file']),
      pack: named(values.pack),
      asOf,
      isJson: values.json === true,
    },
  });
}

/**
 * Reads the arguments.
 *
 * @param args - as typed, without the program's own name
 * @param now - the moment of the reader where the command line is silent
 * @returns what to do, or what is wrong in one sentence
 */
export function readClocksArguments(args: readonly string[], now: () => string): Result<ClocksCall, string> {
  const parsed = split(args);
  if (!parsed.ok) return parsed;
  return parsed.value.values.help === true ? ok({ kind: 'help' }) : optionsOf(parsed.value.values, now);
}
