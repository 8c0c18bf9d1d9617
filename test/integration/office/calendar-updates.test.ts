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
      events.map(({ uid, on, sequence, isCancelled }) => ({
        uid,
        on,
        sequence,
        isCancelled,
        title: null,
        wasPast: false,
      })),
    );
  });
});

describe('dates that have passed', () => {
  const past = buildAction('old', { title: 'Old', dueOn: '2026-11-28' });

  it('are left out unless they are asked for', async () => {
    expect(eventOf(await command(withActions(past, one)), 'old')).toBeUndefined();
    expect(eventOf(await command(withActions(past, one), '--past-dates'), 'old')).toBeDefined();
  });

  it('are told where the event went out on another day, and for as long as it stays there', async () => {
    await command(withActions(one, two));
    const moved = withActions({ ...one, dueOn: '2026-11-20' }, two);
    const [update, again] = [await command(moved), await command(moved)];
    for (const bytes of [update, again]) {
      expect(eventOf(bytes, 'a1')?.get('DTSTART')?.value).toBe('20261120');
    }
    expect(sequenceOf(eventOf(again, 'a1'))).toBe(sequenceOf(eventOf(update, 'a1')));
    expect(eventOf(await command(withActions(two)), 'a1')?.get('STATUS')?.value).toBe('CANCELLED');
  });

  it('are not cancelled for having passed', () => {
    const deadline: DeadlineView = {
      ...{ uid: 'action-old-x@brieflock.invalid', on: '2026-11-28', title: 'Due: Old', text: '' },
      ...{ isLive: true, changedAt: '2026-11-20T10:00:00.000Z' },
    };
    const known = [
      { uid: deadline.uid, on: deadline.on, sequence: 1, title: null, isCancelled: false, wasPast: false },
    ];
    const events = calendarEvents({ deadlines: [deadline], asOf: '2026-11-29', pastDates: false, known });
    expect(events).toEqual([]);
  });
});

describe('a calendar of something else in the folder', () => {
  const uids = (bytes: Uint8Array) => readCalendar(bytes).events.map((it) => it.get('UID')?.value ?? '');

  it.each(['another-matter', 'another-sample-regional-bank'])(
    'of the matter %s is neither cancelled nor told of',
    async (id) => {
      const other = changed(withActions(buildAction('secret', { dueOn: '2026-12-20' })), { id });
      expect(uids(await command(other)).some((uid) => uid.startsWith('action-secret-'))).toBe(true);
      expect(uids(await command(withActions(one))).join(' ')).not.toContain('secret');
    },
  );

  it.each([
    ['../../x', '20270101'],
    ['action-strange@example.com', '20270101'],
  ])('with the foreign name %s is passed over', async (uid, day) => {
    lay(uid, day, '1');
    expect(uids(await command(withActions(one)))).not.toContain(uid);
  });

  it('never makes a revision that does not fit into 32 bits', async () => {
    const uid = eventUid('action', 'a1', sampleFile().assessment.id);
    for (const sequence of ['2147483647', '9007199254740991']) {
      lay(uid, '20261217', sequence);
      const event = eventOf(await command(withActions(one)), 'a1');
      expect(event?.get('SEQUENCE')?.value).toBe('2147483647');
      expect(event?.get('DTSTART')?.value).toBe('20261218');
    }
  });
});

function lay(uid: string, day: string, sequence: string): void {
  const lines = [`UID:${uid}`, `SEQUENCE:${sequence}`, `DTSTART;VALUE=DATE:${day}`, 'SUMMARY:Laid'];
  const event = ['BEGIN:VEVENT', ...lines, 'END:VEVENT'];
  const text = ['BEGIN:VCALENDAR', ...event, 'END:VCALENDAR', ''].join('\r\n');
  writeFileSync(join(folder, 'out', 'deadlines.ics'), text);
}

describe('redacted calendars', () => {
  const redacted = async (file: AssessmentFile) =>
    made('deadlines-ics', file, { edition: 'redacted', redact: 'Zzyzx' });

  it('of two matters share no name of an event, and tell no id', async () => {
    const [mine, other] = [withActions(one), changed(withActions(one), { id: 'other-matter' })];
    const [a, b] = [await redacted(mine), await redacted(other)];
    const names = [a, b].map(({ bytes }) => readCalendar(bytes).events.map((it) => it.get('UID')?.value));
    expect(names[0]?.length).toBeGreaterThan(0);
    expect(names[0]?.filter((name) => names[1]?.includes(name))).toEqual([]);
    expect(new TextDecoder().decode(b.bytes)).not.toContain('other-matter');
    expect((await redacted(mine)).bytes).toEqual(a.bytes);
  });

  it('have no tag by which a calendar that names the matter is known', async () => {
    const file = withActions(one);
    const tagIn = (bytes: Uint8Array) => /MATTER:([0-9a-f]{16})/.exec(new TextDecoder().decode(bytes))?.[1];
    const tag = tagIn((await made('deadlines-ics', file)).bytes);
    expect(tag).toBeDefined();
    expect(new TextDecoder().decode((await redacted(file)).bytes)).not.toContain(tag);
  });

  it('cancel by the same name what went out redacted and is gone', async () => {
    const sent = await redacted(withActions(one, two));
    const detail = { document: 'deadlines-ics', edition: 'redacted', ...sent.forLog };
    const rest = changed(withActions(one), { audit: [buildAuditEntry(1, { detail })] });
    const { bytes } = await redacted(rest);
    const [, second = ''] = /action-(item-\d+)@2026-12-19/.exec(JSON.stringify(sent.forLog)) ?? [];
    expect(second).not.toBe('');
    expect(eventOf(bytes, second)?.get('STATUS')?.value).toBe('CANCELLED');
    expect(new TextDecoder().decode(bytes)).not.toContain(rest.assessment.id);
  });
});
