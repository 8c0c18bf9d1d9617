/** Facts that contradict themselves, say too much or too little: nothing fails, nothing is dropped without a word. */
import { describe, expect, it } from 'vitest';
import { readClocks, type ClockResult } from '@shared/clocks/read-clocks';
import type { ClockEvent, Deadline } from '@shared/clocks/types';
import { deadlineReasonsInWords, regimeWords } from '@shared/wording/deadline-words';
import { loadRealPack } from '../../helpers/real-pack';

const pack = loadRealPack();
const { regimes } = pack;
if (regimes === null) throw new Error('The pack counts clocks.');
const words = regimeWords(regimes);
const NY = 'America/New_York';

function event(kind: string, at: string, more: Partial<ClockEvent> = {}): ClockEvent {
  return { kind, at, zone: NY, what: '', days: null, id: null, ...more };
}

function read(profile: readonly string[], events: readonly ClockEvent[]): ClockResult {
  if (regimes === null) throw new Error('The pack counts clocks.');
  return readClocks({
    pack,
    regimes,
    facts: { profile, events },
    choices: null,
    asOf: '2026-11-30T12:00:00Z',
  });
}

function linesOf({ deadlines }: ClockResult, clock: string): readonly Deadline[] {
  return deadlines.filter((line) => line.clock === clock);
}

function why(line: Deadline | undefined): string {
  return line === undefined ? '' : deadlineReasonsInWords(line, words);
}

describe('a critical safety incident', () => {
  const developer = ['frontier-developer'];
  const at = '2027-02-01T10:00';
  const clocks = ['ca-sb53-incident', 'ny-raise-incident', 'il-sb315-incident'];

  it.each([
    'Our agent entered a customer’s system.',
    'No critical safety incident.',
    'Whether it is a critical safety incident is not known.',
    'A critical safety incident was ruled out.',
    'Counsel has not determined that a critical safety incident occurred.',
    'It isn’t a critical safety incident.',
    '',
  ])('is not run on by “%s”', (what) => {
    const result = read(developer, [event('discovery', at, { what }), event('reasonable-belief', at)]);
    for (const clock of clocks) {
      const [line] = linesOf(result, clock);
      expect(line).toMatchObject({ status: 'would-start', planTo: null });
      expect(why(line)).toContain('Not on record whether what happened is a critical safety incident');
    }
  });

  it('is run on where the record says it, and says that it is an assumption', () => {
    const said = [
      read(developer, [event('discovery', at, { what: 'Counsel finds a critical safety incident.' })]),
      read([...developer, 'critical-safety-incident'], [event('discovery', at)]),
      read(developer, [
        event('discovery', at, {
          what: 'Without delay counsel is told that a critical safety incident occurred.',
        }),
      ]),
      read(developer, [
        event('discovery', at, { what: 'No doubt: a Critical_Safety Incident that was not seen before.' }),
      ]),
      read(developer, [event('discovery', at), event('critical-safety-incident-discovered', at)]),
    ];
    for (const result of said)
      for (const clock of clocks) {
        const [line] = linesOf(result, clock);
        expect(line?.status, clock).toBe('running');
        expect(why(line)).toContain('Counted on the assumption that the incident is a critical safety');
        expect(why(line)).toContain('Most intrusions by an organization’s own agent are none.');
      }
  });

  it('is none where the names say so, whatever else is said', () => {
    const profile = [...developer, 'critical-safety-incident', 'no-critical-safety-incident'];
    const result = read(profile, [event('discovery', at)]);
    for (const clock of clocks) expect(linesOf(result, clock)[0]?.status).toBe('not-bound');
  });
});

describe('events that contradict each other', () => {
  it('plan from an awareness that came before the discovery it implies', () => {
    const result = read(
      ['ny-residents'],
      [event('discovery', '2026-11-10T09:00'), event('awareness', '2026-11-05T09:00')],
    );
    const [line] = linesOf(result, 'ny-899-aa');
    expect(line?.planTo?.local).toBe('2026-12-05T23:59:59');
    expect(line?.outer?.local).toBe('2026-12-10T23:59:59');
  });

  it('note an earlier discovery where the law takes the belief', () => {
    const result = read(
      ['credit-union'],
      [event('reasonable-belief', '2026-11-10T09:00'), event('discovery', '2026-11-05T09:00')],
    );
    const [line] = linesOf(result, 'ncua-72h');
    expect(line?.planTo?.local).toBe('2026-11-13T09:00:00');
    expect(why(line)).toContain(
      'Earlier on record, and for counsel whether it was the start already: Discovery',
    );
  });

  it('count from the first event that stands for the start on a day on which the law was in force', () => {
    const result = read(
      ['frontier-developer', 'critical-safety-incident'],
      [event('discovery', '2026-12-20T09:00'), event('awareness', '2027-01-05T09:00')],
    );
    expect(
      linesOf(result, 'ny-raise-incident')
        .map(({ status }) => status)
        .sort(),
    ).toEqual(['not-in-force', 'running']);
  });

  it('take one line for many days on which the law was not in force', () => {
    const events = Array.from({ length: 500 }, (_, index) =>
      event('awareness', `20${String(10 + (index % 14))}-05-05`),
    );
    expect(linesOf(read(['cra-manufacturer'], events), 'cra-incident')).toHaveLength(3);
  });

  it('name five of many starts and count the rest', () => {
    const events = Array.from({ length: 28 }, (_, index) =>
      event('discovery', `2026-11-${String(index + 1).padStart(2, '0')}T10:00`),
    );
    const [line] = linesOf(read(['hipaa-provider'], events), 'hipaa-60');
    expect(line?.planTo?.local).toBe('2026-12-31T23:59:59');
    expect(line?.outer?.local).toBe('2027-01-27T23:59:59');
    expect(why(line)).toContain('and 22 further events');
  });
});

describe('what is said of a line', () => {
  it('names the 24 hours that run before an incident is classified as major', () => {
    const [initial] = linesOf(
      read(['dora-financial-entity-de'], [event('awareness', '2027-02-09T08:00', { zone: 'Europe/Berlin' })]),
      'dora-19',
    );
    expect(initial).toMatchObject({ status: 'would-start', planTo: null });
    expect(why(initial)).toContain('February 10, 2027, 08:00 Europe/Berlin (2027-02-10T07:00:00Z)');
  });

  it('says that a provider’s notice is owed to the Company and not by it', () => {
    const [line] = linesOf(read(['reg-s-p'], [event('awareness', '2026-11-10T09:00')]), 'regsp-vendor');
    expect(line?.status).toBe('not-bound');
    expect(why(line)).toContain('its service provider owes it to the Company');
  });

  it('tells whoever is named by an outline that it is not counted', () => {
    const result = read(['cleared-contractor'], []);
    const [line] = linesOf(result, 'nispom-117');
    expect(line?.status).toBe('not-computable');
    expect(why(line)).toBe('Read in outline only, so nothing is counted: immediately.');
    expect(result.notUnderstood.names).toEqual([]);
  });

  it('cuts a delay to what the law lets count', () => {
    const result = read(
      ['sec-8k-filer'],
      [
        event('materiality-determination', '2027-06-01T09:00'),
        ...[1, 2, 3, 4].map((day) =>
          event('attorney-general-delay', `2027-06-0${String(day)}T10:00`, { days: 3_650 }),
        ),
      ],
    );
    const lines = linesOf(result, 'sec-8k-105').filter(({ planTo }) => planTo !== null);
    // June 7 and 30, 30 and 60 days: July 7, August 6, October 5; the fourth moves nothing and is said.
    expect(lines.map(({ planTo }) => planTo?.local.slice(0, 10))).toEqual([
      '2027-06-07',
      '2027-07-07',
      '2027-08-06',
      '2027-10-05',
    ]);
    expect(why(lines[1])).toContain('Delayed by 30 days (of 3650 granted; more does not count)');
    expect(why(lines[0])).toContain('On record and without effect here');
  });

  it('says which Member State counts where there are two, and keeps a State of the United States apart', () => {
    const awareness = event('awareness', '2027-02-09T08:00');
    const [line] = linesOf(read(['gdpr-controller-fr', 'main-establishment-be'], [awareness]), 'gdpr-33');
    expect(why(line)).toContain('those of FR, and those of BE may differ');
    const [other] = linesOf(read(['gdpr-controller', 'insurance-licensee-de'], [awareness]), 'gdpr-33');
    expect(why(other)).toContain('The Member State is not on record');
  });

  it('does not take a name for understood because it ends like a country', () => {
    expect(read(['knight-de'], []).notUnderstood.names).toEqual(['knight-de']);
  });

  it('warns where a count runs over a day that orders closed in other years', () => {
    const lines = linesOf(
      read(['sec-8k-filer'], [event('materiality-determination', '2026-12-21T10:00')]),
      'sec-8k-105',
    );
    expect(why(lines[0])).toContain('It runs over December 24 or 26');
  });

  it('names no number for what was not read, and no regulator where there is none', () => {
    const result = read(['oh-residents', 'in-residents'], [event('discovery', '2026-11-10T09:00')]);
    const byStage = new Map(linesOf(result, 'state-breach').map((line) => [line.stage, line]));
    expect(why(byStage.get('Ohio: Regulator'))).toContain('asks for no notice to a regulator');
    expect(why(byStage.get('Indiana: Attorney General'))).toContain('When: the table as read names none');
  });
});
