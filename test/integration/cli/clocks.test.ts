/** The clocks from the command line: exit codes, the form of the answer, bad files, and a machine in another time zone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { CLOCK_STATUSES } from '@shared/clocks/types';
import { runClocks, type ClocksEnd } from '../../../electron/cli/run-clocks';

const resourcesDir = join(import.meta.dirname, '../../../resources');
const folder = mkdtempSync(join(tmpdir(), 'brieflock-clocks-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const FACTS = {
  profile: [
    'sec-8k-filer',
    'banking-organization',
    'nydfs-covered-entity',
    'cra-manufacturer',
    'main-establishment-be',
  ],
  events: [
    { kind: 'discovery', at: '2026-11-20T23:10', zone: 'America/New_York', what: 'Found.' },
    { kind: 'materiality-determination', at: '2026-11-23T15:00', zone: 'America/New_York' },
    { kind: 'awareness', at: '2026-12-10T14:20', zone: 'Europe/Brussels' },
    { kind: 'corrective-measure-available', at: '2026-12-11T18:00', zone: 'Europe/Brussels' },
  ],
};

const instantSchema = z.strictObject({
  local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  zone: z.string(),
  utc: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/),
});
const answerSchema = z.strictObject({
  deadlines: z.array(
    z.strictObject({
      clock: z.string(),
      stage: z.string(),
      status: z.enum(CLOCK_STATUSES),
      planTo: instantSchema.nullable(),
      outer: instantSchema.nullable(),
      trigger: z.string().min(1),
      authority: z.string().min(1),
      confidence: z.enum(['primary', 'secondary', 'reported', 'verify']),
      why: z.string().min(1),
    }),
  ),
  coverage: z.string().min(1),
});

function fileOf(content: unknown): string {
  const path = join(folder, 'event.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

function run(...args: readonly string[]): Promise<ClocksEnd> {
  return runClocks(args, { resourcesDir, now: () => '2026-11-30T12:00:00Z' });
}

async function answer(content: unknown, ...args: readonly string[]) {
  const end = await run('--event', fileOf(content), '--json', ...args);
  expect(end.stderr).toBe('');
  expect(end.exitCode).toBe(0);
  return answerSchema.parse(JSON.parse(end.stdout));
}

describe('the command', () => {
  it('answers in its published form, with no line left without its why', async () => {
    const { deadlines, coverage } = await answer(FACTS);
    const form8k = deadlines.find(({ clock }) => clock === 'sec-8k-105');
    expect(form8k).toMatchObject({
      status: 'running',
      planTo: { local: '2026-11-30T17:30:00', zone: 'America/New_York', utc: '2026-11-30T22:30:00Z' },
      outer: null,
      confidence: 'primary',
    });
    expect(form8k?.trigger).toContain('November 23, 2026, 15:00 America/New_York');
    expect(coverage).toContain('it is not complete');
    const bank = deadlines.find(({ clock }) => clock === 'bank-36h');
    expect(bank).toMatchObject({ status: 'would-start', planTo: null });
    expect(bank?.why).toContain('10 days since the first event on record');
  });

  it('says what it did not understand, and counts nothing from it', async () => {
    const events = [{ kind: 'hunch', at: '2026-11-20T23:10', zone: 'America/New_York', mood: 'bad' }];
    const { deadlines, coverage } = await answer({ profile: ['knight-errant'], events });
    expect(coverage).toContain(
      'not understood, so nothing was counted from it: knight-errant, hunch and mood',
    );
    expect(deadlines.every(({ planTo }) => planTo === null)).toBe(true);
  });

  it('lets a materiality determination stand for that of an incident, which it cannot come before, and says so', async () => {
    const { deadlines } = await answer(FACTS);
    const dfs = deadlines.find(({ clock }) => clock === 'nydfs-incident');
    expect(dfs?.planTo?.local).toBe('2026-11-26T15:00:00');
    expect(dfs?.why).toContain('Not on record: the determination that an incident occurred.');
  });

  it('takes who is bound from an assessment', async () => {
    const sample = join(resourcesDir, 'samples/new-york-insurer.json');
    const events = [{ kind: 'determination', at: '2026-11-30T10:00', zone: 'America/New_York' }];
    const { deadlines } = await answer({ events }, '--in', sample);
    expect(deadlines.find(({ clock }) => clock === 'nydfs-incident')?.planTo?.local).toBe(
      '2026-12-03T10:00:00',
    );
    expect(deadlines.find(({ clock }) => clock === 'bank-36h')?.status).toBe('not-bound');
  });

  it('gives the same on a machine in any time zone', async () => {
    const answers: string[] = [];
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'America/Los_Angeles']) {
      vi.resetModules();
      vi.stubEnv('TZ', zone);
      const { runClocks: again } = await import('../../../electron/cli/run-clocks');
      const args = ['--event', fileOf(FACTS), '--json'];
      answers.push((await again(args, { resourcesDir, now: () => '2026-11-30T12:00:00Z' })).stdout);
    }
    expect(new Set(answers).size).toBe(1);
  });

  it.each([
    ['not JSON', '{', 'not JSON'],
    [
      'a moment that no calendar has',
      { events: [{ kind: 'discovery', at: '2026-02-30T10:00', zone: 'UTC' }] },
      'events.0.at',
    ],
    [
      'a moment in UTC and not on a wall',
      { events: [{ kind: 'discovery', at: '2026-02-03T10:00Z', zone: 'UTC' }] },
      'events.0.at',
    ],
    [
      'no such zone',
      { events: [{ kind: 'discovery', at: '2026-02-03T10:00', zone: 'Mars/Base' }] },
      'events.0.zone',
    ],
    ['no events', { profile: [] }, 'The file holds the list “events”'],
    ['a list', [1], 'The file holds one object'],
    ['an event that is none', { events: ['discovery'] }, 'events.0'],
    ['names that are no list', { profile: 'sec-8k-filer', events: [] }, 'profile'],
    [
      'a delay of less than nothing',
      { events: [{ kind: 'attorney-general-delay', at: '2026-02-03T10:00', zone: 'UTC', days: -3 }] },
      'a whole number from 1 to 3,650',
    ],
    [
      'a year that no zone is known for',
      { events: [{ kind: 'discovery', at: '0001-02-03T10:00', zone: 'UTC' }] },
      'in the years 1990 to 2100',
    ],
    [
      'a second that no clock shows',
      { events: [{ kind: 'discovery', at: '2026-02-03T10:00:60', zone: 'UTC' }] },
      'events.0.at',
    ],
    [
      'more events than an incident has',
      { events: Array.from({ length: 501 }, () => ({ kind: 'discovery', at: '2026-02-03', zone: 'UTC' })) },
      'at most 500 events',
    ],
  ])('refuses %s with exit code 1 and says where', async (_, content, where) => {
    const end = await run('--event', fileOf(content));
    expect(end.exitCode).toBe(1);
    expect(end.stderr).toContain(where);
    expect(end.stderr).toContain('Nothing was counted.');
  });

  it('counts from nothing and from nobody, and says what it counted nothing from', async () => {
    const events = [
      { kind: 'Discovery', at: '2026-11-20', zone: 'America/New_York', what: null, days: null },
    ];
    const { deadlines, coverage } = await answer({ events });
    expect(deadlines.every(({ planTo }) => planTo === null)).toBe(true);
    expect(coverage).toContain('no line is counted from it for those who are bound here: discovery.');
    expect((await answer({ events: [] })).coverage).not.toContain('no line is counted');
  });

  it('takes names as people write them', async () => {
    const at = { at: '2026-11-23T15:00', zone: 'america/new_york' };
    const events = [{ kind: ' Materiality_Determination', ...at }];
    const { deadlines, coverage } = await answer({ profile: ['SEC_8K_Filer'], events });
    const form8k = deadlines.find(({ clock }) => clock === 'sec-8k-105');
    expect(form8k?.planTo?.utc).toBe('2026-11-30T22:30:00Z');
    expect(coverage).not.toContain('not understood');
  });

  it.each([
    ['no event file', []],
    ['a day for --as-of', ['--event', 'x', '--as-of', '2026-11-30']],
    ['an unknown option', ['--event', 'x', '--soon']],
  ])('refuses %s with exit code 2', async (_, args) => {
    expect((await run(...args)).exitCode).toBe(2);
  });

  it('prints a text for people, the earliest reading first and a later one never alone', async () => {
    const { stdout } = await run('--event', fileOf(FACTS));
    expect(stdout).toContain('later reading');
    for (const block of stdout.split('\n  '))
      if (block.includes('later reading')) expect(block).not.toMatch(/^later/);
  });
});
