/** Reads the command line of the pack check. Judges its form only; opens no file. */
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { err, ok, type Result } from '@shared/base/result';

/** Which pack to check, for which day, and how to answer. */
export interface PackCheckOptions {
  readonly folder: string;
  /** `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly isJson: boolean;
}

export type PackCheckCall =
  { readonly kind: 'help' } | { readonly kind: 'run'; readonly options: PackCheckOptions };

/** What to use where the command line is silent. */
export interface PackCheckDefaults {
  readonly defaultFolder: string;
  /** Today where the reader is, `YYYY-MM-DD`. */
  readonly today: () => string;
}

/** The one line after a message on wrong usage, ending in a newline. */
export const PACK_CHECK_HINT = 'Run `npm run -s pack:check -- --help` for the options.\n';

/** The help text, ending in a newline. */
export const PACK_CHECK_USAGE = `Usage: pack:check [DIR] [--json] [--as-of YYYY-MM-DD]

Checks the pack in DIR and names every problem with file, line and column.

  DIR                 folder with the pack (default: the pack that comes with the app)
  --json              print one JSON object instead of text
  --as-of YYYY-MM-DD  the day to check the law for (default: today)
  --help              show this text

Exit code: 0 no problem; 1 at least one problem; 2 the command line is no good.
`;

const OPTIONS = {
  json: { type: 'boolean' },
  'as-of': { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

function split(args: readonly string[]) {
  try {
    return ok(parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true }));
  } catch (error) {
    // Node's first sentence names the option at fault; the rest is about its own syntax.
    const [sentence] = error instanceof Error ? error.message.split(/[.\n]/) : [];
    return err(`${sentence ?? 'The command line cannot be read'}.`);
  }
}

/**
 * Reads the arguments.
 *
 * @param args - as typed, without the program's own name
 * @returns what to do, or what is wrong in one sentence
 */
export function readPackCheckArguments(
  args: readonly string[],
  { defaultFolder, today }: PackCheckDefaults,
): Result<PackCheckCall, string> {
  const parsed = split(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  if (values.help === true) return ok({ kind: 'help' });
  const [folder = defaultFolder, ...more] = positionals;
  if (more.length > 0) return err('Name one folder only.');
  const asOf = values['as-of'] ?? today();
  if (!z.iso.date().safeParse(asOf).success) {
    return err('--as-of takes a day of the calendar, written YYYY-MM-DD.');
  }
  return ok({ kind: 'run', options: { folder, asOf, isJson: values.json === true } });
}
