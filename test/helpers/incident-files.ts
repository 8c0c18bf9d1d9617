/** Samples in whose company an incident is on record: four companies, each with moments as they are entered in a night. */
import {
  assessmentFileSchema,
  type AssessmentFile,
  type IncidentAct,
  type IncidentEntry,
} from '@shared/assessment/schema';
import { nextIncidentEntry } from '@shared/incident/incident-log';
import type { DetailField } from '@shared/incident/types';
import { sampleFile, type ALL_SAMPLES } from './samples';

export const INCIDENT_ID = 'inc-1';
/** The moment all of them are read as of: 23:40 in New York. */
export const INCIDENT_NOW = '2026-12-01T04:40:00.000Z';
const NY = 'America/New_York';

type Sample = (typeof ALL_SAMPLES)[number];
type Acts = readonly IncidentAct[];

/** A log of writings, each a quarter of an hour after the one before. */
export function incidentLog(
  writings: readonly Acts[],
  { exercise = false, title = 'Agent in the network' } = {},
): readonly IncidentEntry[] {
  const opened: IncidentAct = { kind: 'opened', title, exercise: exercise ? { tableTop: null } : null };
  return [[opened], ...writings].reduce<readonly IncidentEntry[]>((log, acts, at) => {
    const written = new Date(Date.parse('2026-11-30T20:00:00.000Z') + at * 15 * 60_000).toISOString();
    const writing = { incident: INCIDENT_ID, at: written, zone: NY, by: 'M. Ortega', acts: [...acts] };
    return [...log, nextIncidentEntry(log, writing)];
  }, []);
}

type MomentFields = { readonly at: string | null } & Partial<Extract<IncidentAct, { kind: 'moment-set' }>>;

/** A moment of the pack’s guide. */
export function momentAct(of: string, kinds: readonly string[], { at, ...over }: MomentFields): IncidentAct {
  return {
    kind: 'moment-set',
    moment: `m-${of}`,
    of,
    kinds: [...kinds],
    time: at === null ? null : { at, zone: NY },
    certainty: 'certain',
    what: '',
    knownBy: 'J. Lindqvist, CISO',
    source: 'SOC ticket 4471',
    days: null,
    ...over,
  };
}

export function detailAct(field: DetailField, text: string): IncidentAct {
  return { kind: 'detail-set', field, text };
}

const named = (...names: readonly string[]): Acts =>
  names.map((name) => ({ kind: 'name-set', name, state: 'yes' }));
const people = (...places: readonly (readonly [string, number | null])[]): Acts =>
  places.map(([place, count]) => ({ kind: 'people-set', place, count }));

const WHAT_HAPPENED = detailAct(
  'what-happened',
  'An AI agent signed in with a service account, read file shares for about nine hours and copied files to an outside address.',
);
const NIGHT: Acts = [
  momentAct('began', ['occurrence'], { at: '2026-11-29T13:00', certainty: 'likely', source: 'Proxy log' }),
  momentAct('detected', ['detection'], { at: '2026-11-29T22:05', what: 'Alert on bulk reads' }),
  momentAct('learned', ['discovery', 'awareness'], {
    at: '2026-11-30T08:30',
    what: 'The team finds the files',
  }),
];

interface Company {
  readonly sample: Sample;
  readonly writings: readonly Acts[];
}

/** Four companies, each with the incident its law is told by. */
export const INCIDENT_COMPANIES: Readonly<Record<'hospital' | 'bank' | 'developer' | 'contractor', Company>> =
  {
    hospital: {
      sample: 'hospital-network',
      writings: [
        [{ kind: 'sides-set', sides: ['victim'] }, ...named('hipaa-covered-entity'), ...NIGHT, WHAT_HAPPENED],
        [
          ...people(['us-ca', 320], ['us-tx', 1_150], ['us-ny', null]),
          detailAct('data-kinds', 'Names, dates of birth, diagnoses, insurance numbers.'),
          detailAct('systems', 'File shares FS-02 and FS-07; imaging archive'),
          detailAct('contact', 'Privacy Office, +1 555 0100'),
          {
            kind: 'condition-set',
            condition: 'residents',
            answer: 'yes',
            names: ['residents-of-ca', 'residents-of-tx', 'residents-of-ny'],
          },
        ],
        [
          {
            kind: 'contract-set',
            contract: 'c-1',
            under: 'policy',
            counterparty: 'Granite Mutual (cyber policy)',
            clause: 'section VII.B',
            recipient: 'claims hotline',
            from: 'discovery',
            count: { unit: 'hours', value: 72 },
            words: 'within 72 hours of discovery by the risk manager',
          },
          { kind: 'owner-set', obligation: 'hipaa-60/individuals', owner: 'D. Rao, Privacy Officer' },
          {
            kind: 'item-set',
            list: 'first-hour',
            item: 'capture-state',
            state: 'done',
            owner: 'J. Lindqvist, CISO',
            note: 'Memory image of two hosts, hashes in ticket 4471',
          },
        ],
      ],
    },
    bank: {
      sample: 'regional-bank',
      writings: [
        [
          { kind: 'sides-set', sides: ['victim'] },
          ...named('sec-8k-filer', 'national-bank', 'nydfs-covered-entity', 'exchange-listed'),
          ...NIGHT,
          WHAT_HAPPENED,
        ],
        [
          momentAct('determined', ['determination'], {
            at: '2026-11-30T17:30',
            what: 'Notification incident, decided by the CISO with counsel',
          }),
          momentAct('held-material', ['materiality-determination'], { at: null }),
          ...people(['us-ny', 4_200], ['us-nj', null]),
          detailAct('services', 'Wire room and online banking, both slow since 14:00'),
        ],
        [
          {
            kind: 'decided',
            what: 'Outside counsel engages forensics under a new letter',
            because: 'The retainer of 2025 is for operations',
          },
        ],
        [
          momentAct('should-have-known', ['should-have-known'], {
            at: '2026-11-29T14:10',
            what: 'First alert was closed as noise; counsel’s view that diligence would have shown it',
          }),
        ],
        [
          {
            kind: 'filed',
            obligation: 'bank-36h/regulator',
            filed: { at: '2026-11-30T21:15', zone: NY },
            by: 'M. Ortega',
            reference: 'OCC e-mail 2026-1130-7',
            copy: { name: 'occ-notice.eml', bytes: 18_204, sha256: 'ab'.repeat(32) },
            kinds: [],
          },
          {
            kind: 'set-aside',
            obligation: 'bank-glba-suppa/customers',
            because: 'Misuse has not been found; looked at again on December 3',
          },
        ],
        [{ kind: 'noted', what: 'Board chair told by telephone at 21:30' }],
        [{ kind: 'taken-back', number: 7, because: 'The call was at 21:50' }],
      ],
    },
    developer: {
      sample: 'frontier-developer',
      writings: [
        [
          { kind: 'sides-set', sides: ['own-agent'] },
          ...named('frontier-developer', 'large-frontier-developer', 'gpai-code-signatory'),
          ...NIGHT,
          detailAct(
            'what-happened',
            'An agent of the Company, told to reconcile invoices, signed in to a customer’s portal with a user’s password and exported records.',
          ),
          detailAct('own-agent', 'Invoice agent, release 2026.11'),
          detailAct('vendor', 'Lumen Hosting'),
        ],
        [
          { kind: 'condition-set', condition: 'critical-safety', answer: 'unknown', names: [] },
          {
            kind: 'contract-set',
            contract: 'c-1',
            under: 'contract',
            counterparty: 'Northgate Freight',
            clause: 'section 12.3',
            recipient: 'security@northgate.invalid',
            from: 'discovery',
            count: { unit: 'hours', value: 48 },
            words: 'within 48 hours after becoming aware',
          },
          ...people(['de', null]),
        ],
      ],
    },
    contractor: {
      sample: 'federal-contractor',
      writings: [
        [
          { kind: 'sides-set', sides: ['victim'] },
          ...named('dfars-7012-contractor', 'federal-contractor-cui'),
          ...NIGHT,
          WHAT_HAPPENED,
        ],
        [detailAct('systems', 'Engineering enclave E4'), ...people(['us-va', 640])],
      ],
    },
  };

/** One of the four. */
export type IncidentCompany = keyof typeof INCIDENT_COMPANIES;

/** The sample of a company with its incident, or with another log. */
export function incidentCompany(
  name: IncidentCompany,
  { exercise = false, more = [] }: { readonly exercise?: boolean; readonly more?: readonly Acts[] } = {},
): AssessmentFile {
  const { sample, writings } = INCIDENT_COMPANIES[name];
  const file = sampleFile(sample);
  const incidents = incidentLog([...writings, ...more], { exercise });
  return assessmentFileSchema.parse({ ...file, assessment: { ...file.assessment, incidents } });
}
