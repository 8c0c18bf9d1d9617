import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runReport } from '../../../electron/cli/run-report';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const SAMPLE = join(RESOURCES, 'samples/federal-contractor.json');
const LAST_DAY = '2026-12-11';
const DAY_AFTER = '2026-12-12';

const scoreSchema = z.object({
  headlines: z.unknown(),
  findings: z.array(z.object({ questionId: z.string(), title: z.string(), action: z.string() })),
  switches: z.array(
    z.object({
      kind: z.string(),
      id: z.string(),
      authority: z.string(),
      status: z.string(),
      because: z.string(),
    }),
  ),
});

interface Made {
  readonly score: z.infer<typeof scoreSchema>;
  readonly memo: string;
}

let folder: string;
const made = new Map<string, Made>();

async function reportAsOf(day: string): Promise<Made> {
  const out = join(folder, day);
  const args = ['--in', SAMPLE, '--out', out, '--documents', 'memo', '--as-of', day];
  const end = await runReport(args, { resourcesDir: RESOURCES, today: () => day });
  expect(end).toMatchObject({ exitCode: 0, stderr: '' });
  const memo = execFileSync('pdftotext', ['-raw', join(out, 'memo.pdf'), '-'], { encoding: 'utf8' });
  const score = scoreSchema.parse(JSON.parse(readFileSync(join(out, 'score.json'), 'utf8')));
  return { score, memo: memo.replace(/\s+/g, ' ') };
}

function on(day: string): Made {
  const found = made.get(day);
  if (found === undefined) throw new Error(`No report as of ${day}.`);
  return found;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-sunset-'));
  for (const day of [LAST_DAY, DAY_AFTER]) made.set(day, await reportAsOf(day));
}, 240_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Whether the memo of that day has these words. */
function says(day: string, words: string): boolean {
  return on(day).memo.includes(words);
}

/** Findings whose words are not the same on both days. */
function changedFindings() {
  const before = new Map(on(LAST_DAY).score.findings.map((finding) => [finding.questionId, finding]));
  return on(DAY_AFTER).score.findings.flatMap((after) => {
    const earlier = before.get(after.questionId);
    return earlier === undefined || earlier.title === after.title ? [] : [{ earlier, after }];
  });
}

describe('the last day to which the sharing Act is reported to run, and the day after', () => {
  it('differ in the findings that rest on the Act, and in no figure', () => {
    const changed = changedFindings();
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.every(({ after }) => after.questionId.startsWith('CLR-'))).toBe(true);
    expect(on(DAY_AFTER).score.headlines).toEqual(on(LAST_DAY).score.headlines);
  });

  it('differ in the words of the memo', () => {
    for (const { earlier, after } of changedFindings()) {
      expect([says(LAST_DAY, earlier.title), says(LAST_DAY, after.title)]).toEqual([true, false]);
      expect([says(DAY_AFTER, earlier.title), says(DAY_AFTER, after.title)]).toEqual([false, true]);
    }
  });

  it('say why, in the score file and in the memo', () => {
    const standings = (day: string) =>
      new Set(on(day).score.switches.map(({ authority, status }) => `${authority} ${status}`));
    expect(standings(LAST_DAY)).toEqual(new Set(['cisa-2015 reported-until']));
    expect(standings(DAY_AFTER)).toEqual(new Set(['cisa-2015 end-unknown']));
    const { switches } = on(DAY_AFTER).score;
    const questions = switches.filter(({ kind }) => kind === 'question').map(({ id }) => id);
    expect(questions).toEqual(expect.arrayContaining(changedFindings().map(({ after }) => after.questionId)));
    expect(
      says(DAY_AFTER, 'Changed by where an authority stands: Cybersecurity Information Sharing Act'),
    ).toBe(true);
    expect(says(DAY_AFTER, `Other words now stand in ${questions.join(', ')} and`)).toBe(true);
    for (const { because } of switches) {
      expect([says(LAST_DAY, because), says(DAY_AFTER, because)]).toEqual([false, true]);
    }
  });
});
