/** Entry of the headless report, `node out/main/report.js`. Prints and sets the exit code; holds no logic. */
import { localDay } from '@shared/base/days';
import { resolve } from 'node:path';
import { fail } from '@shared/base/app-error';
import { messageText } from '@shared/wording/errors/messages';
import { runReport, type ReportEnd } from './run-report';

/** The built entry stands in `out/main/`. */
const resourcesDir = resolve(import.meta.dirname, '../../resources');

function today(): string {
  return localDay(new Date());
}

function timeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const interruption = new AbortController();
const INTERRUPTIONS = ['SIGINT', 'SIGTERM'] as const;

/** Lets the work put things right, then ends as the signal would have; the same signal again ends it at once. */
for (const signal of INTERRUPTIONS) {
  process.once(signal, () => {
    interruption.abort(signal);
  });
}

async function run(): Promise<ReportEnd> {
  try {
    const interrupted = interruption.signal;
    return await runReport(process.argv.slice(2), { resourcesDir, today, timeZone, interrupted });
  } catch {
    return { exitCode: 1, stdout: '', stderr: `${messageText(fail('internal').error)}\n` };
  }
}

const end = await run();
process.stdout.write(end.stdout);
process.stderr.write(end.stderr);
process.exitCode = end.exitCode;
const received = INTERRUPTIONS.find((signal) => signal === interruption.signal.reason);
if (received !== undefined) process.kill(process.pid, received);
