/** Papers and calendar of an incident as blocks and data: what stands beside what, what is open, and what an update takes back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IncidentAct, IncidentEntry } from '@shared/assessment/schema';
import { incidentEntrySchema } from '@shared/assessment/schema-incident';
import { listTexts } from '@shared/assessment/schema-texts';
import type { Block, TableBlock } from '@shared/document/blocks/block-types';
import { allBlocks } from '@shared/document/blocks/outline';
import { incidentContextOf } from '@shared/document/incident/incident-context';
import { incidentPart } from '@shared/document/incident/incident-part';
import type { IncidentInput, IncidentContent } from '@shared/document/incident/incident-types';
import { contextOf } from '@shared/document/parts/context';
import { verifyChain } from '@shared/history/hash-chain';
import { keptIncidentTexts, toldIncident } from '@shared/release/editions/incident-in';
import { excludedTexts } from '@shared/release/proof/excluded';
import { scoreAssessment } from '@shared/scoring/score';
import { actInWords } from '@shared/wording/incident-words';
import { anyIncidentLog } from '../../helpers/any-incidents';
import {
  detailAct,
  INCIDENT_COMPANIES,
  INCIDENT_ID,
  INCIDENT_NOW,
  incidentCompany,
  incidentLog,
  momentAct,
} from '../../helpers/incident-files';
import { loadRealPack } from '../../helpers/real-pack';
import { casesOf } from '../../helpers/test-share';

const pack = loadRealPack();
const { incident: guide } = pack;
if (guide === null) throw new Error('The pack has a guide.');
const GUIDE = guide;
const SAMPLE = incidentCompany('bank').assessment;
const REPORT = contextOf({
  pack,
  assessment: SAMPLE,
  score: scoreAssessment(pack, SAMPLE),
  asOf: '2026-11-30',
  fingerprint: '',
});

function inputOf(log: readonly IncidentEntry[], over: Partial<IncidentInput> = {}): IncidentInput {
  return {
    id: log[0]?.incident ?? INCIDENT_ID,
    log,
    check: verifyChain(log),
    at: INCIDENT_NOW,
    zone: 'America/New_York',
    notices: [],
    isWhole: true,
    legend: null,
    ...over,
  };
}

function partOf(log: readonly IncidentEntry[], over: Partial<IncidentInput> = {}): IncidentContent {
  const part = incidentPart(inputOf(log, over), REPORT);
  if (part === null) throw new Error('The log opens an incident.');
  return part;
}

function textOf(blocks: readonly Block[]): string {
  return allBlocks(blocks)
    .flatMap((block) =>
      'inlines' in block ? [block.inlines.map((it) => ('text' in it ? it.text : '')).join('')] : [],
    )
    .join('\n');
}

function tablesIn(blocks: readonly Block[]): readonly TableBlock[] {
  return allBlocks(blocks).filter((block) => block.kind === 'table');
}

const BANK = INCIDENT_COMPANIES.bank.writings;

describe('a later reading', () => {
  it('is a note below the earliest, never in a cell of its own', () => {
    const papers = Object.values(INCIDENT_COMPANIES).map(
      ({ writings }) => partOf(incidentLog(writings)).papers,
    );
    const cells = papers.flatMap(({ card, clocks, file }) =>
      tablesIn([...card, ...clocks, ...file]).flatMap(({ rows }) => rows.flat()),
    );
    const later = cells.filter((cell) => textOf(cell).includes('Note: a later reading'));
    expect(later.length).toBeGreaterThan(10);
    for (const cell of later)
      expect(textOf(cell)).toMatch(/^\w{3}, \w{3} \d+, 2\d{3}.*\n2\d{3}-\d\d-\d\d \d\d:\d\d UTC\n/);
  });
});

describe('what is not on record', () => {
  it('is told as not yet, not known or not recorded, and never as no', () => {
    const log = incidentLog([
      [
        momentAct('held-material', ['materiality-determination'], { at: null }),
        momentAct('began', ['occurrence'], { at: null }),
        { kind: 'people-set', place: 'us-oh', count: null },
      ],
    ]);
    const { file, notices, hold, clocks } = partOf(log, {
      notices: [{ notice: 'sec-8k', obligations: [] }],
    }).papers;
    const told = textOf(file);
    expect(told).toContain('Not yet, as far as is known');
    expect(told).toContain('Not known');
    expect(told).toContain('The incident began: not known.');
    expect(told).not.toContain('The incident began: not yet');
    expect(told).toContain('Ohio: number not known');
    expect(told).toContain('That is no finding that there is none.');
    expect(textOf(notices)).toContain('[not yet, as far as is known]');
    expect(textOf(hold)).toContain('[first day to be kept]');
    expect(textOf(hold)).toContain('[which litigation or investigation');
    expect(textOf(clocks)).toContain('it is not complete');
  });

  it('is in a clause with a number no words of its own: its length is said', () => {
    const clause = (count: number | null, words: string): IncidentAct => ({
      kind: 'contract-set',
      contract: 'c-9',
      under: 'contract',
      counterparty: 'Acme Cloud',
      clause: '',
      recipient: '',
      from: 'discovery',
      count: count === null ? null : { unit: 'hours', value: count },
      words,
    });
    const sheet = (act: IncidentAct) => textOf(partOf(incidentLog([[act]])).papers.clocks);
    expect(sheet(clause(24, ''))).toContain('As counsel read the contract: 24 hours');
    expect(sheet(clause(24, 'at once'))).toContain('As counsel read the contract: 24 hours: at once');
    expect(sheet(clause(null, 'promptly'))).toContain('As counsel read the contract: promptly');
  });

  it('is a time that has not come: its deadlines say so, on every paper', () => {
    const papersOf = (at: string) =>
      partOf(incidentLog([...BANK, [momentAct('learned', ['discovery', 'awareness'], { at })]])).papers;
    const [slip, right] = [papersOf('2026-12-30T08:30'), papersOf('2026-11-30T08:30')];
    for (const paper of ['clocks', 'file'] as const) {
      expect(textOf(slip[paper])).toMatch(/still to come/i);
      expect(textOf(right[paper])).not.toMatch(/still to come/i);
    }
  });

  it('is the hour elsewhere, where clocks showed an hour twice or none is on record', () => {
    const told = (at: string): string => {
      const log = incidentLog([[momentAct('detected', ['detection'], { at })]]);
      const { file, notices } = partOf(log, {
        notices: [{ notice: 'dora-initial', obligations: [] }],
      }).papers;
      const [facts = ''] = textOf(file).split('What is recorded');
      return facts + textOf(notices);
    };
    expect(told('2026-11-01T03:30').match(/2026-11-01 08:30 UTC/g)).toHaveLength(2);
    expect(told('2026-11-01T01:30')).toContain('Nov 1, 2026, 01:30 America/New_York');
    expect(told('2026-11-01T01:30')).not.toMatch(/2026-11-01 \d\d:\d\d UTC/);
    expect(told('2026-11-01')).not.toMatch(/2026-11-01 \d\d:\d\d UTC/);
  });

  it('is what the matter is about, in a hold: the title of the record is counsel’s own', () => {
    const log = incidentLog([[{ kind: 'renamed', title: 'Our negligence, phase two' }], ...BANK], {
      title: 'Our screw-up',
    });
    const { hold, vendorLetter, notices } = partOf(log).papers;
    expect(textOf(hold)).toContain('any record about [what this is about, in neutral words]');
    expect(textOf([...hold, ...vendorLetter, ...notices])).not.toMatch(/screw-up|negligence/);
    expect(JSON.stringify(toldIncident(log, GUIDE))).not.toMatch(/screw-up|negligence/);
  });

  it('is marked where a notice may ask for less than is on record', () => {
    const people = (...codes: readonly string[]): readonly IncidentAct[] =>
      codes.map((place) => ({ kind: 'people-set', place, count: 700 }));
    const media = (acts: readonly IncidentAct[]) =>
      textOf(
        partOf(incidentLog([acts]), { notices: [{ notice: 'hipaa-media', obligations: [] }] }).papers.notices,
      );
    const mark = '[every place on record: keep those that are asked for]';
    expect(media(people('us-tx', 'us-ca'))).toContain(`Texas: 700; California: 700 ${mark}`);
    expect(media(people('us-tx'))).not.toContain(mark);
  });

  it('is filled in where it is, and marked where it is not certain', () => {
    const log = incidentLog([
      [
        momentAct('began', ['occurrence'], { at: '2026-11-29T13:00', certainty: 'likely' }),
        detailAct('systems', 'Enclave E4'),
      ],
    ]);
    const hold = textOf(partOf(log).papers.hold);
    expect(hold).toContain('from November 29, 2026 [likely: confirm] on');
    expect(hold).toContain('Enclave E4');
    expect(hold).not.toMatch(/\{[a-z-]+\}/);
  });
});

describe('the log in words', () => {
  it('holds every text that was typed', () => {
    fc.assert(
      fc.property(anyIncidentLog, (log) => {
        const context = incidentContextOf(inputOf(log), REPORT);
        if (context === null) return;
        for (const entry of log) {
          const said = entry.acts.map((act) => actInWords(act, context.names)).join('\n');
          const typed = listTexts(incidentEntrySchema, { ...entry, by: '' }).map(({ text }) => text.trim());
          for (const text of typed) expect(said).toContain(text);
        }
      }),
      { numRuns: casesOf(40) },
    );
  });

  it('says where a chain is broken', () => {
    const log = incidentLog(BANK);
    const forged = log.map((entry) => (entry.number === 3 ? { ...entry, by: 'Somebody else' } : entry));
    const whole = textOf(partOf(log).papers.file);
    expect(whole).toContain('The chain is whole');
    expect(whole).toContain('8 entries');
    const broken = textOf(partOf(forged).papers.file);
    expect(broken).toContain('The chain is broken at entry 3');
    expect(broken).not.toContain('The chain is whole');
  });
});

describe('what others may know', () => {
  const TOLD: ReadonlySet<string> = new Set(['title', 'text', 'counterparty', 'clause', 'recipient']);

  it('is a few texts of the record, of any log', () => {
    fc.assert(
      fc.property(anyIncidentLog, (log) => {
        const told = toldIncident(log, GUIDE);
        const texts = told.flatMap((entry) => listTexts(incidentEntrySchema, entry));
        for (const { text, path } of texts) if (!TOLD.has(path.at(-1) ?? '')) expect(text).toBe('');
        const acts = told.flatMap((entry) => entry.acts);
        expect(acts.filter(({ kind }) => kind === 'decided' || kind === 'noted')).toEqual([]);
        for (const act of acts)
          if (act.kind === 'moment-set')
            expect(GUIDE.moments.find(({ id }) => id === act.of)?.isJudgment ?? false).toBe(false);
      }),
      { numRuns: casesOf(40) },
    );
  });

  it('has no paper that tells the whole, and no calendar', () => {
    const { papers, calendar } = partOf(incidentLog(BANK), { isWhole: false });
    expect([papers.card, papers.clocks, papers.file, calendar]).toEqual([[], [], [], null]);
    expect(papers.hold).not.toEqual([]);
  });

  it('is looked for in every document but those of an incident, and the rest in these too', () => {
    const namesFor = (isOfIncident: boolean) =>
      excludedTexts('factual', { assessment: SAMPLE, pack, reader: 'outside', isOfIncident }).map(
        ({ text }) => text,
      );
    const detail = keptIncidentTexts(SAMPLE.incidents).find(({ isTold }) => isTold)?.text ?? '';
    const kept = 'Outside counsel engages forensics under a new letter';
    expect(detail).toContain('An AI agent signed in');
    expect(namesFor(false)).toEqual(expect.arrayContaining([detail, kept]));
    expect(namesFor(true)).toContain(kept);
    expect(namesFor(true)).not.toContain(detail);
  });
});

describe('the calendar of an incident', () => {
  const eventsOf = (more: readonly (readonly IncidentAct[])[]) => {
    const calendar = partOf(incidentLog([...BANK, ...more])).calendar;
    if (calendar === null) throw new Error('The incident may be shown whole.');
    return { ...calendar, byUid: new Map(calendar.events.map((event) => [event.uid, event])) };
  };
  const one = (more: readonly (readonly IncidentAct[])[], obligation: string) => {
    const { byUid } = eventsOf(more);
    return [...byUid.values()].find(({ uid }) => uid.includes(`-${obligation}-`));
  };
  const DFS = 'nydfs-incident/notice';
  const filed: IncidentAct = {
    kind: 'filed',
    obligation: DFS,
    filed: { at: '2026-12-01T09:00', zone: 'America/New_York' },
    by: 'M. Ortega',
    reference: 'DFS-1',
    copy: null,
    kinds: [],
  };

  it('keeps names, grows with the log, and cancels what was filed or set aside', () => {
    const [before, after] = [eventsOf([]), eventsOf([[filed]])];
    expect(after.sequence).toBe(before.sequence + 1);
    expect([...after.byUid.keys()]).toEqual([...before.byUid.keys()]);
    expect(one([], DFS)).toMatchObject({ isCancelled: false, at: '2026-12-03T22:30:00Z' });
    expect(one([[filed]], DFS)).toMatchObject({ isCancelled: true, text: 'Filed.' });
    const aside: IncidentAct = {
      kind: 'set-aside',
      obligation: DFS,
      because: 'Not a cybersecurity incident, in secret',
    };
    expect(one([[aside]], DFS)).toMatchObject({ isCancelled: true, text: 'Set aside by counsel.' });
    // It was filed before the first calendar was made.
    expect(one([], 'bank-36h/regulator')).toMatchObject({ isCancelled: true });
  });

  it('moves, cancels and brings back with the facts', () => {
    const moved = momentAct('determined', ['determination'], { at: '2026-11-30T18:30' });
    expect(one([[moved]], DFS)).toMatchObject({ isCancelled: false, at: '2026-12-03T23:30:00Z' });
    const gone: IncidentAct = { kind: 'moment-withdrawn', moment: 'm-determined', because: '' };
    expect(one([[gone]], DFS)).toMatchObject({ isCancelled: true, at: '2026-12-03T22:30:00Z' });
    const back: IncidentAct = { kind: 'taken-back', number: 9, because: '' };
    expect(one([[gone], [back]], DFS)).toMatchObject({ isCancelled: false });
  });

  it('has no word of what counsel wrote of what happened', () => {
    const { events } = eventsOf([]);
    const said = events.map(({ title, text }) => `${title} ${text}`).join('\n');
    expect(said).not.toMatch(/Alert on bulk reads|Notification incident, decided|Misuse has not been found/);
    expect(said).toContain('Counted from: Detection');
  });

  it('is marked as an exercise in every title', () => {
    const calendar = partOf(incidentLog(BANK, { exercise: true })).calendar;
    expect(calendar?.isExercise).toBe(true);
    expect(calendar?.events.length).toBeGreaterThan(2);
    for (const { title } of calendar?.events ?? []) expect(title).toMatch(/^EXERCISE: /);
  });
});
