/** Documents of an incident: made for four companies, proven, read back, and searched for what must not be in them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { AssessmentFile, IncidentAct } from '@shared/assessment/schema';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/document/document-kinds';
import { descriptorOf, isOfIncident } from '@shared/document/kinds/registry';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { incidentFor } from '../../../electron/node/documents/incident-input';
import { makeDocument } from '../../../electron/node/documents/make-document';
import type { MadeDocument, MakeRequest } from '../../../electron/node/documents/make-request';
import { inspectPdf } from '../../../electron/node/documents/verify/inspect-pdf';
import { proveDocument } from '../../../electron/node/documents/verify/prove-document';
import {
  type IncidentCompany,
  INCIDENT_ID,
  INCIDENT_NOW,
  incidentCompany,
  momentAct,
} from '../../helpers/incident-files';
import { pdfText } from '../../helpers/pdf-text';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const TIMEOUT_MS = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'brieflock-incident-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const KINDS = DOCUMENT_KINDS.filter(isOfIncident);
const FOR_OTHERS = KINDS.filter((kind) => descriptorOf(kind).reader === 'outside');
const COMPANIES = [
  'hospital',
  'bank',
  'developer',
  'contractor',
] as const satisfies readonly IncidentCompany[];

function requestOf(kind: DocumentKind, source: AssessmentFile): MakeRequest {
  return {
    kind,
    source,
    asOf: '2026-11-30',
    pageSize: 'LETTER',
    timeZone: 'America/New_York',
    incident: { at: INCIDENT_NOW },
  };
}

async function made(
  kind: DocumentKind,
  source: AssessmentFile,
  over: Partial<MakeRequest> = {},
): Promise<MadeDocument> {
  const outcome = await makeDocument(
    { ...requestOf(kind, source), ...over },
    { resourcesDir, onProgress: () => undefined },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

async function readBack(kind: DocumentKind, { bytes }: MadeDocument) {
  return extractDocument(descriptorOf(kind).format, bytes, () => undefined);
}

/** Everything a file holds, its properties and hidden parts included, as one line. */
async function allText(kind: DocumentKind, document: MadeDocument): Promise<string> {
  const { places } = await readBack(kind, document);
  return places
    .map(({ text }) => text)
    .join('\n')
    .replaceAll(/\s+/gu, ' ');
}

describe.each(COMPANIES)('the documents of an incident at the %s', { timeout: TIMEOUT_MS }, (name) => {
  const source = incidentCompany(name);

  it.each(KINDS)('%s holds all it promises', async (kind) => {
    const { proof } = await made(kind, source);
    expect(proof.missing).toEqual([]);
    expect(proof.total).toBeGreaterThan(2);
    if (FOR_OTHERS.includes(kind)) expect(proof.excluded).toBeGreaterThan(500);
  });
});

describe('the first-hour card', { timeout: TIMEOUT_MS }, () => {
  const long: readonly IncidentAct[] = [
    { kind: 'renamed', title: 'An agent of unknown origin in every network of the group '.repeat(5).trim() },
    ...['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6', 'c-7'].map((contract): IncidentAct => ({
      kind: 'contract-set',
      contract,
      under: 'contract',
      counterparty: `Customer ${contract} with a name that runs on and on over several lines of any column`,
      clause: 'schedule 4, part B, paragraph 12.3 (notices of security incidents and of suspected ones)',
      recipient: '',
      from: 'discovery',
      count: { unit: 'hours', value: 1 },
      words: 'within one hour',
    })),
    {
      kind: 'owner-set',
      obligation: 'contract-c-1/notice',
      owner: 'Somebody with a very long name and an even longer office',
    },
  ];

  it.each(COMPANIES.flatMap((name) => (['LETTER', 'A4'] as const).map((pageSize) => ({ name, pageSize }))))(
    'is one page at the $name on $pageSize, whatever it is of',
    async ({ name, pageSize }) => {
      for (const exercise of [false, true]) {
        for (const more of [[], [long]]) {
          const card = await made('incident-card', incidentCompany(name, { exercise, more }), { pageSize });
          expect(card.contents).toEqual([{ noun: 'page', count: 1 }]);
        }
      }
    },
  );
});

describe('an exercise', { timeout: TIMEOUT_MS }, () => {
  it('says so at the head of every page, and real records do not', async () => {
    for (const exercise of [true, false]) {
      const sheet = await made('incident-clocks', incidentCompany('bank', { exercise }));
      const [pages] = sheet.contents;
      const path = join(folder, 'sheet.pdf');
      writeFileSync(path, sheet.bytes);
      const heads = pdfText(path).split('EXERCISE, NOT A REAL INCIDENT').length - 1;
      expect(heads).toBe(exercise ? pages?.count : 0);
    }
  });

  it('says so in the name of its calendar', async () => {
    const nameOf = async (exercise: boolean): Promise<string> => {
      const { bytes } = await made('incident-ics', incidentCompany('bank', { exercise }));
      return /^X-WR-CALNAME:.*$/m.exec(new TextDecoder().decode(bytes).replaceAll('\r\n ', ''))?.[0] ?? '';
    };
    expect(await nameOf(true)).toContain('deadlines of an EXERCISE');
    expect(await nameOf(false)).toContain('deadlines of an incident');
  });
});

describe('what others are given', { timeout: TIMEOUT_MS }, () => {
  const source = incidentCompany('bank', {
    more: [
      [
        momentAct('likely-harm', ['likely-harm-found'], {
          at: null,
          of: 'harm-likely',
          what: 'Counsel sees harm as likely in Ohio',
        }),
        {
          kind: 'decided',
          what: 'We do not tell the exchange tonight',
          because: 'Item 8.01 is enough until morning',
        },
        {
          kind: 'item-set',
          list: 'privilege',
          item: 'matter-opened',
          state: 'done',
          owner: 'R. Adeyemi',
          note: 'Engagement letter of last night',
        },
        { kind: 'taken-up', obligation: 'bank-glba-suppa/customers', because: 'Forensics call it likely' },
        { kind: 'closed', because: 'Contained, in the view of counsel' },
      ],
    ],
  });
  const KEPT = [
    'closed as noise',
    'Outside counsel engages forensics',
    'The retainer of 2025',
    'Misuse has not been found',
    'Board chair told',
    'harm as likely',
    'tell the exchange',
    'Item 8.01 is enough',
    'R. Adeyemi',
    'Engagement letter',
    'Forensics call it likely',
    'in the view of counsel',
    'SOC ticket 4471',
    'Lindqvist',
    'M. Ortega',
    'OCC e-mail',
    '14:10',
    'December 3',
  ];

  it.each(FOR_OTHERS)(
    '%s has the facts and nothing of what counsel thought, decided or noted',
    async (kind) => {
      const text = await allText(kind, await made(kind, source));
      for (const words of KEPT) expect(text).not.toContain(words);
      expect(text).toContain('Thornbury Falls');
      if (kind === 'incident-notices') {
        expect(text).toContain('read file shares for about nine hours');
        expect(text).toContain('[open: counsel decides]');
        expect(text).toContain('[not recorded]');
        expect(text).toContain('DRAFT, NOT FILED');
      }
    },
  );

  it('is kept in the incident file', async () => {
    const text = await allText('incident-file', await made('incident-file', source));
    for (const words of KEPT) expect(text.replaceAll('\u2011', '-')).toContain(words);
  });

  it('is drafted for what runs, and for what is asked for', async () => {
    const titles = async (over: Partial<MakeRequest> = {}) => {
      const read = await readBack('incident-notices', await made('incident-notices', source, over));
      return read.headings.map(({ title }) => title);
    };
    expect(await titles()).toContain('Cybersecurity incident: New York DFS');
    // It was filed.
    expect(await titles()).not.toContain('Notification incident: primary federal regulator');
    const asked = await titles({ incident: { at: INCIDENT_NOW, notices: ['sec-8k'] } });
    expect(asked).toEqual(['Form 8-K, Item 1.05']);
  });
});

describe('the proof', { timeout: TIMEOUT_MS }, () => {
  it('misses a deadline, an entry and a fact that a document does not have', async () => {
    const source = incidentCompany('bank');
    const later = incidentCompany('bank', {
      more: [
        [
          momentAct('held-material', ['materiality-determination'], {
            at: '2026-11-30T22:00',
            what: 'The disclosure committee',
          }),
          { kind: 'noted', what: 'Entered after the paper was made' },
        ],
      ],
    });
    const pack = loadRealPack();
    const missing = async (kind: DocumentKind) => {
      const { bytes } = await made(kind, source);
      const incident = incidentFor({ request: requestOf(kind, later), pack });
      if (!incident.ok) throw new Error(incident.error.code);
      const proven = await proveDocument(
        {
          kind,
          rules: { edition: 'privileged', terms: [] },
          asOf: '2026-11-30',
          annexes: [],
          bytes,
          original: source,
          shown: { file: source, pack },
          pack,
          attached: null,
          incident: incident.value,
          fixedWords: () => Promise.resolve([]),
          untyped: () => Promise.resolve({ words: [], bytes }),
        },
        () => undefined,
      );
      return proven.ok ? proven.value.proof.missing : [proven.error.code];
    };
    expect(await missing('incident-clocks')).toContain('the deadline “Form 8-K Item 1.05”');
    expect(await missing('incident-file')).toEqual(
      expect.arrayContaining(['a time on record', 'entry 9 of the log']),
    );
    expect(await missing('incident-ics')).toContain('the date of “Form 8-K Item 1.05”');
  });

  it('refuses to make one where no incident is on record, or not the one asked for', async () => {
    const surroundings = { resourcesDir, onProgress: () => undefined };
    const none = await makeDocument(requestOf('incident-card', sampleFile('regional-bank')), surroundings);
    expect(none).toMatchObject({ error: { code: 'incident-missing' } });
    const other = { ...requestOf('incident-card', incidentCompany('bank')), incident: { id: 'inc-2' } };
    expect(await makeDocument(other, surroundings)).toMatchObject({ error: { code: 'incident-missing' } });
    const edition = { ...requestOf('incident-file', incidentCompany('bank')), edition: 'board' } as const;
    expect(await makeDocument(edition, surroundings)).toMatchObject({ error: { code: 'edition-refused' } });
  });
});

describe('a document that was made before', { timeout: TIMEOUT_MS }, () => {
  it('says of which entry and moment it is, and is made again from that when the log has grown', async () => {
    const first = await made('incident-card', incidentCompany('developer'));
    expect(await inspectPdf(first.bytes, () => undefined)).toMatchObject({
      kind: 'ours',
      provenance: { incident: INCIDENT_ID, entry: 3, at: INCIDENT_NOW },
    });
    const grown = incidentCompany('developer', {
      more: [
        [
          { kind: 'noted', what: 'Later' },
          { kind: 'renamed', title: 'Other' },
        ],
      ],
    });
    const again = await made('incident-card', grown, {
      incident: { id: INCIDENT_ID, entry: 3, at: INCIDENT_NOW },
    });
    expect(again.sha256).toBe(first.sha256);
    expect((await made('incident-card', grown)).sha256).not.toBe(first.sha256);
  });
});
