import { describe, expect, it } from 'vitest';
import { changed, hostileFile, made, sampleFile, TRAPS } from '../../helpers/office';
import { readCalendar, textOf, type ReadEvent } from '../../helpers/read-calendar';

async function calendarOf(file = sampleFile()) {
  return readCalendar((await made('deadlines-ics', file)).bytes);
}

const dayOf = (event: ReadEvent) => event.get('DTSTART')?.value;
const titled = (events: readonly ReadEvent[], part: string) =>
  events.filter((event) => textOf(event.get('SUMMARY')).includes(part));

describe('the calendar of deadlines', () => {
  it('is a calendar by the rules, of whole days, with nothing that rings, sends or looks up', async () => {
    const { bytes, contents } = await made('deadlines-ics', sampleFile());
    const { events, properties } = readCalendar(bytes);
    expect(contents).toEqual([{ noun: 'event', count: events.length }]);
    expect(properties.get('PRODID')?.value).toBe('-//Brieflock//Deadlines//EN');
    for (const event of events) {
      expect(event.get('DTSTART')).toMatchObject({ parameters: ';VALUE=DATE' });
      expect(dayOf(event)).toMatch(/^\d{8}$/);
      expect(event.get('DTSTAMP')?.value).toBe('20261123T000000Z');
    }
    const text = Buffer.from(bytes).toString('utf8');
    expect(text).not.toMatch(/VALARM|ORGANIZER|ATTENDEE|ATTACH|URL|METHOD|https?:/);
    expect(new Set(events.map((event) => event.get('UID')?.value)).size).toBe(events.length);
  });

  it('has the days people promised to find something out by', async () => {
    const { events } = await calendarOf();
    const [found] = titled(events, 'kill switch');
    expect(dayOf(found ?? new Map())).toBe('20261218');
    expect(textOf(found?.get('SUMMARY'))).toMatch(/^Find out: .*kill switch/);
    expect(textOf(found?.get('DESCRIPTION'))).toContain('Owner: Director of Automation.');
  });

  it('never states a reported date as a fact', async () => {
    const { events } = await calendarOf();
    const [sunset] = titled(events, 'Sharing Act: end');
    expect(dayOf(sunset ?? new Map())).toBe('20261211');
    expect(textOf(sunset?.get('SUMMARY'))).toBe(
      'Reported, not confirmed: Sharing Act: end of the reported extension',
    );
    expect(titled(events, 'Sharing Act')).toHaveLength(1);
    expect(textOf(sunset?.get('DESCRIPTION'))).toContain('not a task of the company by itself');
  });

  it('has actions still to be done and decisions to be reviewed, not what is done or dropped', async () => {
    const { events, properties } = await calendarOf(hostileFile());
    const [action] = titled(events, 'Due: ');
    expect(textOf(action?.get('SUMMARY'))).toBe(`Due: ${TRAPS.action}`);
    expect(textOf(action?.get('DESCRIPTION'))).toContain('@SUM(1+1)\n\\n;,: second line');
    expect(dayOf(action ?? new Map())).toBe('20270228');
    const [review] = titled(events, 'Review the decision');
    expect(dayOf(review ?? new Map())).toBe('20270331');
    expect(textOf(review?.get('DESCRIPTION'))).toContain('Decided by Risk, Committee: option A.');
    expect(titled(events, 'Done long ago').map((event) => event.get('STATUS')?.value)).toEqual(['CANCELLED']);
    expect(textOf(properties.get('X-WR-CALNAME'))).toContain('"A, B; C") BEGIN:VEVENT');
  });

  it('holds no privileged note', async () => {
    const { bytes } = await made('deadlines-ics', hostileFile());
    expect(Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '')).not.toContain('SECRET');
  });

  it('names an event the same after other things have changed, so that a calendar updates it', async () => {
    const file = sampleFile();
    const names = async (of: typeof file) =>
      (await calendarOf(of)).events.map((event) => event.get('UID')?.value);
    expect(await names(changed(file, { title: 'Another title' }))).toEqual(await names(file));
  });
});
