import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { calendarEvents } from '@shared/document/calendar';
import { eventsForLog, eventsInLog, eventUid } from '@shared/document/calendar-log';
import type { DeadlineView } from '@shared/document/tracking-types';
import type { AssessmentFile, PlannedAction } from '@shared/assessment/schema';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { runReport } from '../../../electron/cli/run-report';
import { changed, made, sampleFile } from '../../helpers/office';
import { readCalendar, textOf, type ReadEvent } from '../../helpers/read-calendar';
import { buildAction, buildAuditEntry } from '../../helpers/record-builders';

const folder = mkdtempSync(join(tmpdir(), 'brieflock-calendar-'));

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const withActions = (...actions: readonly PlannedAction[]) =>
  changed(sampleFile(), { actions: [...actions] });
const one = buildAction('a1', { title: 'Action 1', dueOn: '2026-12-18' });
const two = buildAction('a2', { title: 'Action 2', dueOn: '2026-12-19' });

/** A client that keeps what RFC 5545 tells it to: by UID the highest SEQUENCE, of equals the last one read. */
class Client {
  private readonly events = new Map<string, ReadEvent>();

  read(bytes: Uint8Array): void {
    for (const event of readCalendar(bytes).events) {
      const uid = event.get('UID')?.value ?? '';
      const before = this.events.get(uid);
      if (before === undefined || sequenceOf(event) >= sequenceOf(before)) this.events.set(uid, event);
    }
  }

  /** Titles and days of what is not cancelled and begins so. */
  shows(start: string): readonly string[] {
    return [...this.events.values()]
      .filter((event) => event.get('STATUS')?.value === 'CONFIRMED')
      .map((event) => `${textOf(event.get('SUMMARY'))} ${event.get('DTSTART')?.value ?? ''}`)
      .filter((words) => words.startsWith(start));
  }
}

function sequenceOf(event: ReadEvent | undefined): number {
  return Number(event?.get('SEQUENCE')?.value);
}

function eventOf(bytes: Uint8Array, id: string): ReadEvent | undefined {
  return readCalendar(bytes).events.find((event) => event.get('UID')?.value.startsWith(`action-${id}-`));
}

async function command(file: AssessmentFile, ...more: readonly string[]): Promise<Uint8Array> {
  const inFile = join(folder, 'in.json');
  writeFileSync(inFile, serializeAssessmentFile(file));
  const args = ['--in', inFile, '--out', join(folder, 'out'), '--documents', 'deadlines-ics', ...more];
  const end = await runReport(args, { resourcesDir: 'resources', today: () => '2026-11-29' });
  expect(end.stderr).toBe('');
  return readFileSync(join(folder, 'out', 'deadlines.ics'));
}

describe('a second calendar in the same folder', () => {
  it('updates the first: the moved date moves, what was done and what is gone is taken off', async () => {
    const client = new Client();
    const first = await command(
      withActions(one, two, buildAction('a3', { title: 'Action 3', dueOn: '2026-12-20' })),
    );
    client.read(first);
    expect(client.shows('Due: Action')).toEqual([
      'Due: Action 1 20261218',
      'Due: Action 2 20261219',
      'Due: Action 3 20261220',
    ]);
    // Moved and done by hand in the file, where not even the moment of the change is another.
    const second = await command(withActions({ ...one, dueOn: '2027-01-15' }, { ...two, status: 'done' }));
    client.read(second);
    expect(client.shows('Due: Action')).toEqual(['Due: Action 1 20270115']);
    for (const id of ['a1', 'a2', 'a3']) {
      expect(sequenceOf(eventOf(second, id))).toBeGreaterThan(sequenceOf(eventOf(first, id)));
    }
    expect(eventOf(second, 'a2')?.get('STATUS')?.value).toBe('CANCELLED');
    expect(eventOf(second, 'a3')?.get('STATUS')?.value).toBe('CANCELLED');
    expect(eventOf(second, 'a1')?.get('LAST-MODIFIED')?.value).toBe('20261120T100000Z');
  });

  it('is the same bytes where nothing has changed', async () => {
    const again = await command(withActions({ ...one, dueOn: '2027-01-15' }, { ...two, status: 'done' }));
    const onceMore = await command(withActions({ ...one, dueOn: '2027-01-15' }, { ...two, status: 'done' }));
    expect(Buffer.compare(Buffer.from(again), Buffer.from(onceMore))).toBe(0);
  });
});

describe('revisions out of the record', () => {
  it('grow with the moment of the last change, wherever the earlier calendar is', async () => {
    const later = { ...one, dueOn: '2027-01-15', updatedAt: '2026-11-21T10:00:00.000Z' };
    const [before, after] = [
      await made('deadlines-ics', withActions(one)),
      await made('deadlines-ics', withActions(later)),
    ];
    expect(sequenceOf(eventOf(after.bytes, 'a1'))).toBe(sequenceOf(eventOf(before.bytes, 'a1')) + 86_400);
  });

  it('and out of the log, which knows what went out and is gone', async () => {
    const file = withActions(one, two);
    const sent = await made('deadlines-ics', file);
    const detail = { document: 'deadlines-ics', edition: sent.edition, ...sent.forLog };
    const rest = changed(withActions(one), { audit: [buildAuditEntry(1, { detail })] });
    const { bytes } = await made('deadlines-ics', rest);
    expect(eventOf(bytes, 'a2')?.get('STATUS')?.value).toBe('CANCELLED');
    expect(textOf(eventOf(bytes, 'a2')?.get('SUMMARY'))).toBe('No longer in the record');
    expect(eventOf(bytes, 'a1')?.get('STATUS')?.value).toBe('CONFIRMED');
    // What went out in another edition is no business of this one.
    const other = changed(rest, {
      audit: [buildAuditEntry(1, { detail: { ...detail, edition: 'factual' } })],
    });
    expect(eventOf((await made('deadlines-ics', other)).bytes, 'a2')).toBeUndefined();
  });

  it('survive the log: every event comes back, in lines the log takes', () => {
    const events = Array.from({ length: 200 }, (_, index) => ({
      ...{
        uid: eventUid('action', `id-${String(index)}`, 'assessment-1'),
        on: '2027-01-01',
        title: '',
        text: '',
      },
      ...{
        sequence: 218_000_000 + index,
        changedAt: '2026-11-20T10:00:00.000Z',
        isCancelled: index % 7 === 0,
      },
    }));
    const lines = eventsForLog(events, 'assessment-1');
    expect(Object.values(lines).every(({ length }) => length <= LINE_CHARACTERS)).toBe(true);
    const detail = { document: 'deadlines-ics', edition: 'board', ...lines };
    const known = eventsInLog([buildAuditEntry(1, { detail })], {
      assessmentId: 'assessment-1',
      edition: 'board',
    });
    expect(known).toEqual(
      events.map(({ uid, on, sequence, isCancelled }) => ({ uid, on, sequence, isCancelled, title: null })),
    );
  });
});

describe('dates that have passed', () => {
  const past = buildAction('old', { title: 'Old', dueOn: '2026-11-28' });

  it('are left out unless they are asked for', async () => {
    expect(eventOf(await command(withActions(past, one)), 'old')).toBeUndefined();
    expect(eventOf(await command(withActions(past, one), '--past-dates'), 'old')).toBeDefined();
  });

  it('are not cancelled for having passed', () => {
    const deadline: DeadlineView = {
      ...{ uid: 'action-old-x@brieflock.invalid', on: '2026-11-28', title: 'Due: Old', text: '' },
      ...{ isLive: true, changedAt: '2026-11-20T10:00:00.000Z' },
    };
    const known = [{ uid: deadline.uid, on: deadline.on, sequence: 1, title: null, isCancelled: false }];
    const events = calendarEvents({ deadlines: [deadline], asOf: '2026-11-29', pastDates: false, known });
    expect(events).toEqual([]);
  });
});
