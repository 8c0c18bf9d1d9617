import type { AuditEntry, Snapshot } from '@shared/assessment/schema';
import { shortFingerprint } from '@shared/assessment/fingerprint';
import { appendEntry } from '@shared/history/audit-chain';
import {
  cameWithFile,
  entriesFor,
  headOf,
  missingAtEnd,
  noteOf,
  typingNote,
  TYPING_STRETCH_MS,
} from '@shared/history/log-notes';
import {
  hasBadSeal,
  isSealOf,
  publicKeyOf,
  sealSignOff,
  signOffOrigin,
  statementOf,
} from '@shared/history/sign-off-seal';
import { originInWords } from '@shared/wording/audit-words';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../helpers/record-builders';

const SEED = new Uint8Array(32).fill(7);
const OTHER_SEED = new Uint8Array(32).fill(9);
const SIGNATURE = { name: 'J. Doe', role: 'General Counsel', signedOn: '2026-11-24' };
const snapshot: Snapshot = buildSnapshot(1, { signatures: [SIGNATURE] });
const STATEMENT = statementOf(snapshot, SIGNATURE);
const AT = '2026-11-24T10:00:00.000Z';

function logOf(
  detail: Readonly<Record<string, string>>,
  ...events: readonly string[]
): readonly AuditEntry[] {
  const signed = {
    number: '1',
    name: SIGNATURE.name,
    role: SIGNATURE.role,
    fingerprint: shortFingerprint(snapshot.fingerprint),
    ...detail,
  };
  const all = [
    { event: 'snapshot-signed', detail: signed },
    ...events.map((event) => ({ event, detail: {} })),
  ];
  return all.reduce<readonly AuditEntry[]>(
    (chain, each) => appendEntry(chain, { ...each, at: AT, by: '' }),
    [],
  );
}

describe('the seal of a sign-off', () => {
  const seal = sealSignOff(STATEMENT, SEED);

  it('fits what was signed, and nothing else', () => {
    expect(isSealOf(STATEMENT, seal)).toBe(true);
    for (const change of [
      { name: 'Other' },
      { role: '' },
      { signedOn: '2026-11-25' },
      { snapshot: 2 },
      { fingerprint: '0'.repeat(64) },
      { label: 'Another name' },
      { asOf: '2026-11-25' },
    ])
      expect(isSealOf({ ...STATEMENT, ...change }, seal)).toBe(false);
    expect(isSealOf(STATEMENT, { ...seal, key: publicKeyOf(OTHER_SEED) })).toBe(false);
    expect(isSealOf(STATEMENT, { key: 'none', seal: '?' })).toBe(false);
  });

  it('is proven by the key of this vault alone; what came with a file never is', () => {
    const own = publicKeyOf(SEED);
    const origin = (log: readonly AuditEntry[], ownKey: string | null) =>
      signOffOrigin(log, snapshot, { ownKey, isAsFrozen: true });
    expect(origin(logOf(seal), own)).toEqual({ kind: 'own-key', isCompared: true });
    expect(origin(logOf(seal, 'assessment-imported'), own)).toEqual({ kind: 'own-key', isCompared: true });
    expect(origin(logOf(seal, 'assessment-imported'), null)).toEqual({ kind: 'came-with-file', key: own });
    expect(origin(logOf({}, 'assessment-imported'), own)).toEqual({ kind: 'came-with-file', key: null });
    expect(origin(logOf({}, 'assessment-restored'), own)).toEqual({ kind: 'came-with-file', key: null });
    expect(origin(logOf({}), null)).toEqual({ kind: 'recorded-here' });
    expect(origin(logOf(seal), publicKeyOf(OTHER_SEED))).toEqual({ kind: 'other-key', key: own });
    expect(origin(logOf({ ...seal, seal: seal.key }), own)).toEqual({ kind: 'bad-seal' });
    expect(origin([], own)).toEqual({ kind: 'unrecorded' });
  });

  it('is not proven by a genuine entry where the snapshot was altered, or says more than was signed', () => {
    const proof = { ownKey: publicKeyOf(SEED), isAsFrozen: true };
    const log = logOf(seal, 'assessment-imported');
    const kind = (altered: Partial<Snapshot>, of = proof, chain = log) =>
      signOffOrigin(chain, { ...snapshot, ...altered }, of).kind;
    expect(kind({})).toBe('own-key');
    expect(signOffOrigin(log, snapshot, { ...proof, isAsFrozen: false })).toEqual({ kind: 'altered' });
    for (const altered of [{ label: 'Approved by the board' }, { asOf: '2026-01-01' }])
      expect(kind(altered)).toBe('bad-seal');
    const forged = { name: 'A. Smith', role: 'Chair', signedOn: SIGNATURE.signedOn };
    const added = { signatures: [forged, SIGNATURE] };
    expect(kind(added)).toBe('unrecorded');
    // With an entry of its own, made up, before the genuine one.
    const made = [...logOf({ name: forged.name, role: forged.role }), ...logOf(seal, 'assessment-imported')];
    expect(kind(added, proof, made)).toBe('came-with-file');
    expect(kind({ signatures: [SIGNATURE, { ...SIGNATURE, signedOn: '2026-11-25' }] })).toBe('bad-seal');
    expect(hasBadSeal(logOf(seal), snapshot)).toBe(false);
    expect(hasBadSeal(logOf({}), snapshot)).toBe(false);
    expect(hasBadSeal(made, { ...snapshot, ...added })).toBe(true);
  });

  it('says each in words of its own', () => {
    const kinds = [
      { kind: 'came-with-file', key: null },
      { kind: 'own-key', isCompared: true },
      { kind: 'own-key', isCompared: false },
      { kind: 'recorded-here' },
      { kind: 'came-with-file', key: seal.key },
      { kind: 'other-key', key: seal.key },
      { kind: 'bad-seal' },
      { kind: 'altered' },
      { kind: 'unrecorded' },
    ] as const;
    expect(new Set(kinds.map(originInWords)).size).toBe(kinds.length);
    expect(originInWords(kinds[0])).toMatch(/^Came with the file/);
  });
});

describe('a log', () => {
  const chain = logOf({}, 'assessment-imported', 'title-changed');

  it('says what came with a file: all before the last border', () => {
    expect(cameWithFile(chain)).toBe(1);
    expect(cameWithFile(logOf({}))).toBe(-1);
  });

  it('tells an end that is missing', () => {
    const head = headOf(chain);
    expect(missingAtEnd(chain, head)).toBe(0);
    expect(missingAtEnd(chain.slice(0, 1), head)).toBe(2);
    expect(missingAtEnd([], head)).toBe(3);
    expect(missingAtEnd(chain, null)).toBe(0);
  });

  it('tells typing anew after a while, for another text and by another hand', () => {
    const note = typingNote('note-changed', { question: 'GOV-01', texts: 'note' });
    const first = entriesFor({ chain: [], head: null }, [note], { at: AT, by: 'A' });
    const at = (later: number) => new Date(Date.parse(AT) + later).toISOString();
    const count = (later: number, by = 'A', other = note) =>
      entriesFor({ chain: first, head: headOf(first) }, [other], { at: at(later), by }).length;
    expect(count(TYPING_STRETCH_MS - 1)).toBe(0);
    expect(count(TYPING_STRETCH_MS + 1)).toBe(1);
    expect(count(1, 'B')).toBe(1);
    expect(count(1, 'A', typingNote('note-changed', { question: 'GOV-02', texts: 'note' }))).toBe(1);
    expect(count(1, 'A', noteOf('note-changed', { question: 'GOV-01', texts: 'note' }))).toBe(1);
  });
});
