/** The judges of the endurance runs: what they must not let pass. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkBackups } from '../../endurance/lib/check-backups.mjs';
import { judge } from '../../endurance/lib/check.mjs';
import { phaseAtDeath } from '../../endurance/lib/phases.mjs';
import { Choices } from '../../endurance/lib/steps.mjs';
import { addTally, emptyTally, isClean } from '../../endurance/lib/tally.mjs';
import { User } from '../../endurance/lib/user.mjs';

/** A user whose screen shows one organization. */
class Looking extends User {
  constructor(private readonly organisation: string | null) {
    super({ executable: '', env: {} }, '');
    this.typed.set('Matter', new Set(['Organization 1', 'Organization 2', 'Organization 3']));
    this.acknowledged.set('Matter', 'Organization 2');
  }

  override listed() {
    return Promise.resolve([{ title: 'Matter', organisation: this.organisation }]);
  }

  override copies() {
    return Promise.resolve([]);
  }
}

describe('judge', () => {
  const cases = [
    { shows: 'Organization 2', lost: 0, half: 0 },
    { shows: 'Organization 3', lost: 0, half: 0 },
    { shows: 'Organization 1', lost: 1, half: 0 },
    { shows: 'Organization ?', lost: 1, half: 1 },
    { shows: null, lost: 1, half: 0 },
  ];
  it.each(cases)('finds $lost lost and $half half where the list shows $shows', async (each) => {
    const tally = emptyTally();
    expect(await judge(new Looking(each.shows), 'list', tally)).toEqual({ lost: each.lost, told: 0 });
    expect(tally.halfStates).toBe(each.half);
  });

  it('counts a first-run screen, and a loss told without a copy', async () => {
    const tally = emptyTally();
    expect(await judge(new Looking(null), 'first-run', tally)).toEqual({ lost: 1, told: 0 });
    expect(await judge(new Looking(null), 'loss', tally)).toEqual({ lost: 0, told: 1 });
    expect(tally).toMatchObject({ firstRun: 1, copiesMissing: 1 });
    expect(isClean(tally)).toBe(false);
  });
});

describe('a tally', () => {
  it('adds up numbers and phases, and is not clean with anything lost, half, disturbed or broken off', () => {
    const total = emptyTally();
    addTally(total, { ...emptyTally(), kills: 2, byPhase: { typing: 2 } });
    addTally(total, { ...emptyTally(), kills: 1, byPhase: { typing: 1, saving: 1 } });
    expect(total).toMatchObject({ kills: 3, byPhase: { typing: 3, saving: 1 } });
    expect(isClean(total)).toBe(true);
    for (const broken of ['lost', 'halfStates', 'firstRun', 'stuck', 'disturbed', 'brokenOff', 'canaries'])
      expect(isClean({ ...total, [broken]: 1 }), broken).toBe(false);
  });
});

describe('Choices', () => {
  it('allows what was acknowledged last and what was chosen after it, and nothing earlier', () => {
    const choices = new Choices();
    for (const option of ['a', 'b']) {
      choices.choose('Matter', option);
      choices.acknowledge('Matter', option);
    }
    choices.choose('Matter', 'c');
    expect(['a', 'b', 'c', null].map((option) => choices.allows('Matter', option))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('phaseAtDeath', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'brieflock-phases-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const typedAt = 100;
  const cases = [
    { lines: ['begin append 110'], state: 'saving', phase: 'journaling' },
    { lines: ['begin append 110', 'end append 120'], state: 'saving', phase: 'saving' },
    { lines: ['begin append 80', 'end append 90'], state: 'saving', phase: 'typing' },
    { lines: ['begin append 110', 'end append 120'], state: 'saved', phase: 'at rest' },
    {
      lines: ['begin append 110', 'end append 120', 'begin whole-state 121'],
      state: 'saved',
      phase: 'whole state',
    },
    { lines: ['begin backup 110'], state: 'saved', phase: 'backing up' },
    { lines: ['begin backup 110', 'end backup 130'], state: 'saved', phase: 'at rest' },
  ];
  it.each(cases)('$lines with the page at $state: $phase', ({ lines, state, phase }) => {
    const log = join(folder, 'phases.log');
    writeFileSync(log, `${lines.join('\n')}\n`);
    expect(phaseAtDeath(log, { state, isRestored: false }, typedAt)).toBe(phase);
  });
});

describe('checkBackups', () => {
  it('asks for no folder where no backup was made, and misses one that was', async () => {
    const user = new User({ executable: '', env: {} }, join(tmpdir(), 'brieflock-no-such-profile'));
    expect(await checkBackups(user)).toMatchObject({ lost: 0, backupsProven: 0 });
    user.backedUp = 1;
    expect(await checkBackups(user)).toMatchObject({ lost: 1 });
  });
});
