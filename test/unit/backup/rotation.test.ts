import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  backupFileName,
  byMaking,
  parseBackupName,
  type BackupName,
} from '../../../electron/node/backup/backup-name';
import { chooseExpired, isHalved } from '../../../electron/node/backup/rotation';
import { VAULT_ID } from '../../helpers/journal';

const dayOf = (moment: string) => moment.slice(0, 10);

function made(
  sequence: number,
  createdAt: string,
  size: { assessments?: number; bytes?: number; epoch?: number; leftOut?: number; lacksPacks?: boolean } = {},
): BackupName {
  const { assessments = 10, bytes = 1_000, epoch = 1, leftOut = 0, lacksPacks = false } = size;
  const said = { createdAt, vaultId: VAULT_ID, epoch, sequence, assessments, bytes };
  const fileName = backupFileName({ ...said, leftOut, lacksPacks });
  const name = parseBackupName(fileName);
  if (name === null) throw new Error(fileName);
  return name;
}

/** One at noon of each day, the last of them on the day given. */
function daily(count: number, last: string): BackupName[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse(`${last}T12:00:00.000Z`) - (count - 1 - index) * 24 * 60 * 60 * 1000);
    return made(index + 1, at.toISOString());
  });
}

const said = (names: readonly BackupName[]) => names.map(({ sequence }) => sequence);

describe('backup names', () => {
  it('say back what they were made of', () => {
    const size = { min: 0, max: 1e6 };
    fc.assert(
      fc.property(
        fc.record({
          createdAt: fc.date({
            min: new Date(0),
            max: new Date('9999-12-31T00:00:00Z'),
            noInvalidDate: true,
          }),
          epoch: fc.integer(size),
          sequence: fc.integer(size),
          assessments: fc.integer(size),
          bytes: fc.integer({ min: 0, max: 1e12 }),
          leftOut: fc.constantFrom(0, 1, 30),
          lacksPacks: fc.boolean(),
        }),
        ({ createdAt, ...rest }) => {
          const fileName = backupFileName({ ...rest, createdAt: createdAt.toISOString(), vaultId: VAULT_ID });
          expect(parseBackupName(fileName)).toMatchObject({ ...rest, fileName, vaultId: VAULT_ID });
          expect(Date.parse(parseBackupName(fileName)?.createdAt ?? '')).toBe(
            Math.floor(createdAt.getTime() / 1000) * 1000,
          );
        },
      ),
    );
  });

  it('hold a clock that is set beyond all calendars', () => {
    const createdAt = new Date('+020000-01-01T00:00:00.000Z').toISOString();
    expect(made(1, createdAt).createdAt).toBe('9999-12-31T23:59:59.000Z');
  });

  it('sort by time', () => {
    const names = daily(40, '2026-11-29').map(({ fileName }) => fileName);
    expect(names.toSorted()).toEqual(names);
  });

  it.each([
    'x.zip',
    '../brieflock-backup_20261129-120000Z_e1_s1_n1_b1_0123456789abcdef0123456789abcdef.zip',
    'vault.json',
  ])('are not what %s is', (name) => {
    expect(parseBackupName(name)).toBeNull();
  });
});

describe('chooseExpired', () => {
  it('keeps all of today', () => {
    const today = Array.from({ length: 50 }, (_, index) =>
      made(index + 1, new Date(Date.parse('2026-11-29T00:00:00.000Z') + index * 60_000).toISOString()),
    );
    expect(chooseExpired(today, dayOf, '2026-11-29')).toEqual([]);
    expect(said(chooseExpired(today, dayOf, '2026-11-30'))).toEqual(said(today.slice(0, -1)));
  });

  it('keeps one a day for 30 days', () => {
    expect(said(chooseExpired(daily(33, '2026-11-29'), dayOf, '2026-11-29'))).toEqual([1, 2, 3]);
    expect(chooseExpired(daily(30, '2026-11-29'), dayOf, '2026-11-29')).toEqual([]);
  });

  it('removes none when the newest holds half or less', () => {
    const before = daily(40, '2026-11-28');
    const ofFewer = made(41, '2026-11-29T12:00:00.000Z', { assessments: 5 });
    const ofLess = made(41, '2026-11-29T12:00:00.000Z', { bytes: 400 });
    expect(chooseExpired([...before, ofFewer], dayOf, '2026-11-29')).toEqual([]);
    expect(chooseExpired([...before, ofLess], dayOf, '2026-11-29')).toEqual([]);
    expect(chooseExpired([...before, made(41, '2026-11-29T12:00:00.000Z')], dayOf, '2026-11-29')).not.toEqual(
      [],
    );
  });

  it('keeps the last full backup of a day that ended halved, on the days after too', () => {
    const full = made(1, '2026-11-28T10:00:00.000Z');
    const halved = made(2, '2026-11-28T17:00:00.000Z', { assessments: 2, bytes: 100 });
    const next = made(3, '2026-11-29T09:00:00.000Z', { assessments: 2, bytes: 100 });
    expect(chooseExpired([full, halved, next], dayOf, '2026-11-29')).toEqual([]);
    expect(isHalved(full, halved)).toBe(true);
  });

  it('ages nothing when the clock jumps to 2099 and back', () => {
    const before = daily(20, '2026-11-28');
    const jumped = made(21, '2099-01-01T00:00:00.000Z');
    expect(chooseExpired([...before, jumped], dayOf, '2099-01-01')).toEqual([]);
    const back = made(22, '2026-11-29T12:00:00.000Z');
    expect(chooseExpired([...before, jumped, back], dayOf, '2026-11-29')).toEqual([]);
  });

  it('orders by epoch before clock: what a later run made is newer', () => {
    const old = made(9, '2030-01-01T00:00:00.000Z', { epoch: 1 });
    const young = made(1, '2026-11-29T00:00:00.000Z', { epoch: 2 });
    expect([young, old].sort(byMaking)).toEqual([old, young]);
  });

  it('always keeps the newest, one of each of the last 30 days, and never says the same twice', () => {
    const backup = fc.record({
      day: fc.nat(60),
      minute: fc.nat(1439),
      bytes: fc.integer({ min: 1, max: 1_000 }),
    });
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 80 }), fc.nat(80), (drawn, now) => {
        const at = (day: number, minute: number) =>
          new Date(Date.parse('2026-01-01T00:00:00Z') + (day * 1440 + minute) * 60_000).toISOString();
        // In whatever order the clock says they were made.
        const backups = drawn.map(({ day, minute, bytes }, index) =>
          made(index + 1, at(day, minute), { bytes }),
        );
        const today = dayOf(at(now, 0));
        const expired = new Set(chooseExpired(backups, dayOf, today));
        const kept = backups.filter((each) => !expired.has(each));
        expect(kept).toContain(backups.at(-1));
        for (const each of expired) expect(dayOf(each.createdAt)).not.toBe(today);
        const days = [...new Set(backups.toReversed().map(({ createdAt }) => dayOf(createdAt)))].slice(0, 30);
        for (const day of days) expect(kept.some(({ createdAt }) => dayOf(createdAt) === day)).toBe(true);
      }),
    );
  });

  it('keeps the last backup that lacks nothing, of each day and of all', () => {
    const names = [
      made(1, '2026-11-26T09:00:00.000Z'),
      made(2, '2026-11-26T17:00:00.000Z', { assessments: 9, leftOut: 1 }),
      made(3, '2026-11-27T09:00:00.000Z', { assessments: 9, leftOut: 1 }),
      made(4, '2026-11-27T17:00:00.000Z', { lacksPacks: true }),
    ];
    const later = Array.from({ length: 40 }, (_, index) =>
      made(5 + index, new Date(Date.parse('2026-11-28T12:00:00.000Z') + index * 86_400_000).toISOString(), {
        assessments: 9,
        leftOut: 1,
      }),
    );
    expect(said(chooseExpired(names, dayOf, '2026-11-28'))).toEqual([3]);
    expect(said(chooseExpired([...names, ...later], dayOf, '2027-01-06'))).not.toContain(1);
  });
});
