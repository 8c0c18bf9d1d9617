/** The command makes documents of an incident; a second calendar updates the first. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { IncidentAct } from '@shared/assessment/schema';
import { runReport } from '../../../electron/cli/run-report';
import { incidentCompany } from '../../helpers/incident-files';
import { readCalendar, textOf } from '../../helpers/read-calendar';
import { sampleFile } from '../../helpers/samples';

const folder = mkdtempSync(join(tmpdir(), 'brieflock-incident-cli-'));
const input = join(folder, 'in.json');
const MOMENT = '2026-12-01T04:40:00Z';
const environment = {
  resourcesDir: resolve(import.meta.dirname, '../../../resources'),
  today: () => '2026-11-30',
  timeZone: () => 'America/New_York',
};

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(out: string, documents: string, ...more: readonly string[]) {
  return runReport(
    ['--in', input, '--out', join(folder, out), '--documents', documents, ...more],
    environment,
  );
}

function write(more: readonly (readonly IncidentAct[])[] = []): void {
  writeFileSync(input, JSON.stringify(incidentCompany('bank', { more })));
}

async function calendar(...more: readonly string[]) {
  const end = await run('ics', 'incident-ics', '--moment', MOMENT, ...more);
  expect(end.stderr).toBe('');
  const { events } = readCalendar(readFileSync(join(folder, 'ics', 'incident-deadlines.ics')));
  return new Map(events.map((event) => [textOf(event.get('UID')), event]));
}

describe('the report command on an incident', { timeout: 60_000 }, () => {
  it('makes card and notices, the same bytes for the same moment', async () => {
    write();
    const ends = [
      await run('one', 'incident-card,incident-notices', '--moment', MOMENT),
      await run('two', 'incident-card', '--moment', MOMENT),
    ];
    expect(ends.map(({ exitCode, stderr }) => [exitCode, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const [one, two] = ['one', 'two'].map((out) => readFileSync(join(folder, out, 'first-hour-card.pdf')));
    expect(one).toEqual(two);
  });

  it('updates a calendar: names stay, numbers grow, what was filed is cancelled, alarms only if asked for', async () => {
    write();
    const first = await calendar();
    const filed: IncidentAct = {
      kind: 'filed',
      obligation: 'nydfs-incident/notice',
      filed: { at: '2026-12-01T09:00', zone: 'America/New_York' },
      by: '',
      reference: '',
      copy: null,
      kinds: [],
    };
    write([[filed]]);
    const second = await calendar();
    expect([...second.keys()]).toEqual([...first.keys()]);
    for (const [uid, event] of second) {
      expect(Number(event.get('SEQUENCE')?.value)).toBeGreaterThan(
        Number(first.get(uid)?.get('SEQUENCE')?.value),
      );
      expect(event.get('DTSTART')?.value).toMatch(/^\d{8}T\d{6}Z$/);
      if (uid.includes('nydfs-incident')) expect(event.get('STATUS')?.value).toBe('CANCELLED');
    }
    const live = [...second.values()].filter((event) => event.get('STATUS')?.value === 'CONFIRMED').length;
    expect(live).toBeGreaterThan(0);
    const end = await run('rings', 'incident-ics', '--moment', MOMENT, '--alarms');
    expect(end.exitCode).toBe(0);
    const rings = readFileSync(join(folder, 'rings', 'incident-deadlines.ics'), 'utf8');
    expect(rings.match(/BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-P/g)).toHaveLength(2 * live);
  });

  it('says what is wrong with a moment, and where there is no incident', async () => {
    write();
    const wrong = await run('x', 'incident-card', '--moment', 'tonight');
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toContain('--moment takes a moment in UTC');
    writeFileSync(input, JSON.stringify(sampleFile('regional-bank')));
    const none = await run('x', 'incident-card');
    expect(none.exitCode).toBe(1);
    expect(none.stderr).toContain('No document was made');
  });
});
