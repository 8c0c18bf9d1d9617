/** Entry of the headless report, `node out/main/report.js`. Prints and sets the exit code; holds no logic. */
import { resolve } from 'node:path';
import { fail } from '@shared/errors/app-error';
import { messageText } from '@shared/errors/messages';
import { runReport, type ReportEnd } from './run-report';

/** The built entry stands in `out/main/`. */
const resourcesDir = resolve(import.meta.dirname, '../../resources');

function today(): string {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${String(now.getFullYear())}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
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
    return await runReport(process.argv.slice(2), { resourcesDir, today, interrupted });
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
