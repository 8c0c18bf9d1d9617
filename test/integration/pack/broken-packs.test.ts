import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { runPackCheck } from '../../../electron/cli/run-pack-check';
import { brokenPackNames, readBrokenPack, unfoldBrokenPack } from '../../fixtures/packs/unfold.mjs';

const outputSchema = z.object({
  problems: z.array(
    z.object({
      rule: z.string(),
      file: z.string(),
      path: z.string(),
      line: z.number().nullable(),
      column: z.number().nullable(),
      message: z.string(),
    }),
  ),
});

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-broken-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const defaults = { defaultFolder: '', today: () => '2026-11-23' };

describe('a pack with one fault', () => {
  it.each(brokenPackNames())('%s fails, and the message names the place', async (name) => {
    unfoldBrokenPack(name, folder);
    const { exitCode, stdout } = await runPackCheck([folder, '--json'], defaults);
    expect(exitCode).toBe(1);
    const { problems } = outputSchema.parse(JSON.parse(stdout));
    const { rule, file, messageIncludes, line } = readBrokenPack(name).expect;
    const found = problems.find(
      (problem) =>
        problem.rule === rule &&
        problem.file === file &&
        problem.message.toLowerCase().includes(messageIncludes.toLowerCase()),
    );
    expect(found, JSON.stringify(problems, null, 2)).toBeDefined();
    if (line !== undefined) expect(found?.line).toBe(line);
    else expect(found?.line).toBeGreaterThan(0);
  });

  it('points at the line the fault is on', async () => {
    unfoldBrokenPack('20-pin-that-is-not-there', folder);
    const { stdout } = await runPackCheck([folder, '--json'], defaults);
    const [problem] = outputSchema.parse(JSON.parse(stdout)).problems;
    const lines = readFileSync(join(folder, 'modules/incidents.json'), 'utf8').split('\n');
    const from = (problem?.line ?? 0) - 1;
    expect(lines.slice(from, from + 4).join('\n')).toContain('"pin": "Sec. 2(c)"');
    expect(lines[from]?.slice((problem?.column ?? 0) - 1)).toBe('{');
  });
});
