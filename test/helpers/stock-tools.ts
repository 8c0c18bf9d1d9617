/** Runs the programs an IT department has: Debian's packages `age`, `unzip` and `bsdutils`. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const TOOLS = ['/usr/bin/age', '/usr/bin/unzip', '/usr/bin/script'] as const;
const LONGEST_MS = 60_000;

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Throws when a program is missing: these tests never skip. */
export function insistOnTools(): void {
  const missing = TOOLS.filter((tool) => !existsSync(tool));
  if (missing.length > 0)
    throw new Error(`These tests need ${missing.join(', ')}: install Debian's age, unzip and bsdutils.`);
}

/** Runs a program in a folder and types an answer at each question for a passphrase. */
export function runIn(
  folder: string,
  [command = '', ...args]: readonly string[],
  typed: readonly string[] = [],
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, LC_ALL: 'C.UTF-8' };
    const child = spawn(command, args, { cwd: folder, timeout: LONGEST_MS, env });
    let output = '';
    let waiting = [...typed];
    const listen = (chunk: Buffer): void => {
      output += chunk.toString('utf8');
      // Every question of age ends in a colon; answer one at a time, as a person does.
      if (waiting.length > 0 && /passphrase[^\n]*: *$/i.test(output)) {
        child.stdin.write(`${waiting[0] ?? ''}\r`);
        waiting = waiting.slice(1);
        output += '\n';
      }
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, output });
    });
    if (typed.length === 0) child.stdin.end();
  });
}

/** Runs a command line with a terminal of its own: age takes a passphrase from nowhere else. */
export function runTyping(folder: string, command: string, typed: readonly string[]): Promise<Ended> {
  return runIn(folder, ['/usr/bin/script', '-qec', command, '/dev/null'], typed);
}
