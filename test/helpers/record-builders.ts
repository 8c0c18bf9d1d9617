/** Decisions, actions, estimates, snapshots and audit entries for tests, with plain defaults. */
import type {
  AuditEntry,
  DecisionRecord,
  LossEstimates,
  MatterRecord,
  Paragraph,
  PlannedAction,
  Settlement,
  Snapshot,
} from '@shared/assessment/schema';
import { contentOf } from '@shared/assessment/content';
import { buildAssessment } from './builders';

const AUTHORSHIP = { updatedAt: '2026-11-20T10:00:00.000Z', updatedBy: 'Tester' };

export function buildDecision(decisionId: string, over: Partial<DecisionRecord> = {}): DecisionRecord {
  return { decisionId, gates: {}, factors: {}, choice: null, ...AUTHORSHIP, ...over };
}

export function buildAction(id: string, over: Partial<PlannedAction> = {}): PlannedAction {
  return {
    id,
    questionId: null,
    title: `Action ${id}`,
    detail: '',
    owner: '',
    dueOn: null,
    status: 'planned',
    target: null,
    createdAt: '2026-11-20T10:00:00.000Z',
    ...AUTHORSHIP,
    ...over,
  };
}

export function buildExposure(over: Partial<LossEstimates> = {}): LossEstimates {
  return {
    currency: 'USD',
    years: 100_000,
    seed: 1,
    correlation: 0,
    correlationReason: '',
    estimates: [],
    ...AUTHORSHIP,
    ...over,
  };
}

export function buildSettlement(contradictionId: string, over: Partial<Settlement> = {}): Settlement {
  return {
    contradictionId,
    because: 'The channel is agreed and was never used.',
    grounds: [],
    ...AUTHORSHIP,
    ...over,
  };
}

/** A paragraph accepted as it stood. */
export function buildParagraph(unit: string, over: Partial<Paragraph> = {}): Paragraph {
  return {
    unit,
    part: 'memo/bottom-line',
    state: 'accepted',
    words: { kind: 'everyone', text: '', reason: '' },
    base: { hash: 'c'.repeat(64), text: 'What stood there.', grounds: [] },
    after: null,
    liftedFrom: null,
    ...AUTHORSHIP,
    ...over,
  };
}

export function buildMatter(over: Partial<MatterRecord> = {}): MatterRecord {
  return {
    body: '',
    nextMeetingOn: null,
    litigation: { state: 'not-recorded', since: null, description: '' },
    letterhead: { name: '', address: [] },
    conclusion: '',
    ...AUTHORSHIP,
    ...over,
  };
}

/** A snapshot of the plain test assessment; its fingerprint and figures are made up. */
export function buildSnapshot(number: number, over: Partial<Snapshot> = {}): Snapshot {
  return {
    id: `snapshot-${String(number)}`,
    number,
    label: `Snapshot ${String(number)}`,
    takenAt: '2026-11-20T10:00:00.000Z',
    takenBy: 'Tester',
    asOf: '2026-11-20',
    pack: { id: 'test-pack', version: '1.0.0' },
    content: contentOf(buildAssessment()),
    score: {
      legalExposure: { low: 20, high: 60 },
      positionReadiness: { low: 30, high: 70 },
      answered: 0,
      applicable: 2,
      modules: [],
      scenarios: [],
      findings: [],
    },
    fingerprint: 'a'.repeat(64),
    signatures: [],
    ...over,
  };
}

/** An entry whose hashes fit nothing: for what only carries entries. */
export function buildAuditEntry(number: number, over: Partial<AuditEntry> = {}): AuditEntry {
  return {
    number,
    at: '2026-11-20T10:00:00.000Z',
    by: 'Tester',
    event: 'document-exported',
    detail: { kind: 'memo' },
    previous: '0'.repeat(64),
    hash: 'b'.repeat(64),
    ...over,
  };
}
