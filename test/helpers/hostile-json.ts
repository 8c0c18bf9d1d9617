/** JSON files made to do harm, and the largest that are not. Made when asked for; nothing of this size is kept. */
import { contentOf } from '@shared/assessment/content';
import type { AssessmentFile } from '@shared/assessment/schema';

const HEAD = '{"format":"brieflock-assessment","formatVersion":2,"x":';

/** What is repeated until the file is full, and what stands before it. */
export const HOSTILE_JSON = {
  'nothing but brackets': { before: '', unit: '[' },
  'objects in objects': { before: '', unit: '{"a":' },
  'a list of numbers': { before: `${HEAD}[`, unit: '0,' },
  'a list of empty lists': { before: `${HEAD}[`, unit: '[],' },
  'one long text': { before: `${HEAD}"`, unit: 'a' },
  'a text of escapes': { before: `${HEAD}"`, unit: '\\u0041' },
  'one long number': { before: HEAD, unit: '1' },
  'one field again and again': { before: `${HEAD}{`, unit: '"a":0,' },
  'lists within the limits, again and again': {
    before: `${HEAD}[`,
    unit: `[${Array.from({ length: 1_000 }, () => '[0,0]').join(',')}],`,
  },
} as const satisfies Record<string, { readonly before: string; readonly unit: string }>;

export type HostileKind = keyof typeof HOSTILE_JSON;

/** A hostile file of about this many bytes, never more. It has no end: whoever reads that far has read too far. */
export function hostileJson(kind: HostileKind, bytes: number): Uint8Array {
  const { before, unit } = HOSTILE_JSON[kind];
  const file = Buffer.alloc(bytes);
  file.write(before, 'latin1');
  file.fill(unit, before.length, 'latin1');
  return new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
}

/**
 * The largest file anyone could have: a thousand answers with a note as long as a note may be, and two hundred
 * snapshots of the assessment it is made from.
 */
export function largestFile(sample: AssessmentFile): AssessmentFile {
  const { assessment } = sample;
  const [answer] = assessment.answers;
  const [snapshot] = assessment.snapshots;
  if (answer === undefined) throw new Error('The sample has no answers.');
  const content = contentOf(assessment);
  const score = snapshot?.score ?? {
    legalExposure: { low: 0, high: 100 },
    positionReadiness: { low: 0, high: 100 },
    answered: 0,
    applicable: 0,
    modules: [],
    scenarios: [],
    findings: [],
  };
  return {
    ...sample,
    assessment: {
      ...assessment,
      answers: Array.from({ length: 1_000 }, (_, index) => ({
        ...answer,
        questionId: `Q-${String(index)}`,
        note: 'Wörter\n"quoted" '.repeat(1_250),
      })),
      snapshots: Array.from({ length: 200 }, (_, index) => ({
        id: `snapshot-${String(index)}`,
        number: index + 1,
        label: 'Before the board',
        takenAt: '2026-11-23T09:30:00.000Z',
        takenBy: 'Counsel',
        asOf: '2026-11-23',
        pack: sample.pack,
        content,
        score,
        fingerprint: 'a'.repeat(64),
        signatures: [],
      })),
      audit: Array.from({ length: 20_000 }, (_, index) => ({
        number: index + 1,
        at: '2026-11-23T09:30:00.000Z',
        by: 'Counsel',
        event: 'document-exported',
        detail: { edition: 'board' },
        previous: '0'.repeat(64),
        hash: 'f'.repeat(64),
      })),
    },
  };
}

/** A file that is nearly as large as a file may be: every note as long as it may be, in letters of one byte each. */
export function fullFile(sample: AssessmentFile): AssessmentFile {
  const source = largestFile(sample);
  const { assessment } = source;
  const answers = assessment.answers.map((answer) => ({ ...answer, note: 'x'.repeat(20_000) }));
  const [snapshot] = assessment.snapshots;
  if (snapshot === undefined) throw new Error('There are no snapshots.');
  const frozen = Array.from({ length: 2 }, (_, index) => ({
    ...snapshot,
    id: `snapshot-${String(index)}`,
    number: index + 1,
    content: { ...snapshot.content, answers },
  }));
  const audit = assessment.audit.slice(0, 5_000);
  return { ...source, assessment: { ...assessment, answers, snapshots: frozen, audit } };
}
