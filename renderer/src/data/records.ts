/** What an assessment holds besides profile and answers, taken apart into records and put together again. Pure. */
import type { Assessment } from '@shared/assessment/schema';
import type { RecordBody } from './row-codec';

/** The parts of an assessment that are stored as records. */
export type RecordParts = Pick<Assessment, 'decisions' | 'actions' | 'exposure' | 'snapshots' | 'audit'>;

/** Takes the parts apart. */
export function toRecords(parts: RecordParts): readonly RecordBody[] {
  return [
    ...parts.decisions.map((value): RecordBody => ({ kind: 'decision', value })),
    ...parts.actions.map((value): RecordBody => ({ kind: 'action', value })),
    ...(parts.exposure === null ? [] : [{ kind: 'exposure' as const, value: parts.exposure }]),
    ...parts.snapshots.map((value): RecordBody => ({ kind: 'snapshot', value })),
    ...parts.audit.map((value): RecordBody => ({ kind: 'audit', value })),
  ];
}

/** Puts the parts together: decisions and actions in order of their ids, history in the order it was made. */
export function toParts(records: readonly RecordBody[]): RecordParts {
  return {
    decisions: records
      .flatMap((record) => (record.kind === 'decision' ? [record.value] : []))
      .sort(by((value) => value.decisionId)),
    actions: records
      .flatMap((record) => (record.kind === 'action' ? [record.value] : []))
      .sort(by((value) => value.id)),
    exposure: records.find((record) => record.kind === 'exposure')?.value ?? null,
    snapshots: records
      .flatMap((record) => (record.kind === 'snapshot' ? [record.value] : []))
      .sort(by((value) => value.number)),
    audit: records
      .flatMap((record) => (record.kind === 'audit' ? [record.value] : []))
      .sort(by((value) => value.number)),
  };
}

/** Two records of one assessment with the same key are the same thing at different times. */
export function recordKey({ kind, value }: RecordBody): string {
  switch (kind) {
    case 'decision':
      return `decision:${value.decisionId}`;
    case 'action':
      return `action:${value.id}`;
    case 'exposure':
      return 'exposure';
    case 'snapshot':
      return `snapshot:${value.id}`;
    case 'audit':
      // By its hash, not its number: two entries that claim one place are both kept, and the chain says so.
      return `audit:${value.hash}`;
  }
}

/** When a record last changed, to tell which of two with the same key stands. History never changes. */
export function changedAt({ kind, value }: RecordBody): string {
  switch (kind) {
    case 'decision':
    case 'action':
    case 'exposure':
      return value.updatedAt;
    case 'snapshot':
      return value.takenAt;
    case 'audit':
      return value.at;
  }
}

function by<Value>(key: (value: Value) => string | number): (a: Value, b: Value) => number {
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    if (left === right) return 0;
    return left < right ? -1 : 1;
  };
}
