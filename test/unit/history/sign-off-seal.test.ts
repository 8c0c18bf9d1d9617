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
import { isSealOf, publicKeyOf, sealSignOff, signOffOrigin } from '@shared/history/sign-off-seal';
import { originInWords } from '@shared/wording/audit-words';
import { describe, expect, it } from 'vitest';
import { buildSnapshot } from '../../helpers/record-builders';

const SEED = new Uint8Array(32).fill(7);
const OTHER_SEED = new Uint8Array(32).fill(9);
const SIGNATURE = { name: 'J. Doe', role: 'General Counsel', signedOn: '2026-11-24' };
const snapshot: Snapshot = buildSnapshot(1, { signatures: [SIGNATURE] });
const STATEMENT = { ...SIGNATURE, snapshot: 1, fingerprint: snapshot.fingerprint };
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
    ])
      expect(isSealOf({ ...STATEMENT, ...change }, seal)).toBe(false);
    expect(isSealOf(STATEMENT, { ...seal, key: publicKeyOf(OTHER_SEED) })).toBe(false);
    expect(isSealOf(STATEMENT, { key: 'none', seal: '?' })).toBe(false);
  });

  it('is proven by the key of this vault alone; what came with a file never is', () => {
    const own = publicKeyOf(SEED);
    const origin = (log: readonly AuditEntry[], key: string | null) => signOffOrigin(log, snapshot, key);
    expect(origin(logOf(seal), own)).toEqual({ kind: 'own-key' });
    expect(origin(logOf(seal, 'assessment-imported'), own)).toEqual({ kind: 'own-key' });
    expect(origin(logOf(seal, 'assessment-imported'), null)).toEqual({ kind: 'came-with-file', key: own });
    expect(origin(logOf({}, 'assessment-imported'), own)).toEqual({ kind: 'came-with-file', key: null });
    expect(origin(logOf({}, 'assessment-restored'), own)).toEqual({ kind: 'came-with-file', key: null });
    expect(origin(logOf({}), null)).toEqual({ kind: 'recorded-here' });
    expect(origin(logOf(seal), publicKeyOf(OTHER_SEED))).toEqual({ kind: 'other-key', key: own });
    expect(origin(logOf({ ...seal, seal: seal.key }), own)).toEqual({ kind: 'bad-seal' });
    expect(origin([], own)).toEqual({ kind: 'unrecorded' });
  });

  it('says each in words of its own', () => {
    const kinds = [
      { kind: 'own-key' },
      { kind: 'recorded-here' },
      { kind: 'came-with-file', key: null },
      { kind: 'came-with-file', key: seal.key },
      { kind: 'other-key', key: seal.key },
      { kind: 'bad-seal' },
      { kind: 'unrecorded' },
    ] as const;
    expect(new Set(kinds.map(originInWords)).size).toBe(kinds.length);
    expect(originInWords(kinds[2])).toMatch(/^Came with the file/);
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
