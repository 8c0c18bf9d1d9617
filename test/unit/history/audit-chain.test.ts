import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '@shared/assessment/schema';
import { appendEntry, type AuditEvent } from '@shared/history/audit-chain';
import { verifyChain } from '@shared/history/hash-chain';
import { anyMoment, anyPackId, anyText } from '../../helpers/any-basics';

const anyEvent: fc.Arbitrary<AuditEvent> = fc.record({
  at: anyMoment,
  by: anyText,
  event: anyPackId,
  detail: fc.dictionary(anyPackId, anyText, { maxKeys: 3, noNullPrototype: true }),
});

function chainOf(events: readonly AuditEvent[]): readonly AuditEntry[] {
  return events.reduce<readonly AuditEntry[]>((chain, event) => appendEntry(chain, event), []);
}

const anyChain = fc.array(anyEvent, { minLength: 1, maxLength: 6 }).map(chainOf);
/** A chain and the index of one of its entries. */
const anyPlace = anyChain.chain((chain) =>
  fc.nat({ max: chain.length - 1 }).map((index) => ({ chain, index })),
);

describe('the audit chain', () => {
  it('is whole as it grows, from nothing on', () => {
    expect(verifyChain([])).toEqual({ kind: 'whole', entries: 0 });
    fc.assert(
      fc.property(anyChain, (chain) => {
        expect(verifyChain(chain)).toEqual({ kind: 'whole', entries: chain.length });
        expect(chain.map(({ number }) => number)).toEqual(chain.map((_entry, index) => index + 1));
      }),
    );
  });

  it('hashes as another implementation does: SHA-256 over JSON with sorted keys, without the hash', () => {
    const [entry] = chainOf([
      { at: '2026-11-24T10:00:00.000Z', by: 'J. Doe', event: 'exported', detail: { b: '2', a: 'é' } },
    ]);
    const text =
      '{"at":"2026-11-24T10:00:00.000Z","by":"J. Doe","detail":{"a":"é","b":"2"},"event":"exported","number":1,' +
      `"previous":"${'0'.repeat(64)}"}`;
    expect(entry?.hash).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('names the first entry that was changed, whatever was changed in it', () => {
    const anyField = fc.constantFrom('at', 'by', 'event', 'detail', 'hash', 'previous', 'number');
    fc.assert(
      fc.property(anyPlace, anyField, ({ chain, index }, field) => {
        const changed = chain.map((entry, at) => (at === index ? spoil(entry, field) : entry));
        expect(verifyChain(changed)).toMatchObject({ kind: 'broken', place: index + 1 });
      }),
    );
  });

  it('names the place where an entry was dropped, swapped or slipped in', () => {
    fc.assert(
      fc.property(anyPlace, anyEvent, ({ chain, index }, event) => {
        const dropped = chain.toSpliced(index, 1);
        const expected =
          index === chain.length - 1 ? { kind: 'whole' } : { kind: 'broken', place: index + 1 };
        expect(verifyChain(dropped)).toMatchObject(expected);
        const slipped = chain.toSpliced(index, 0, ...chainOf([event]));
        expect(verifyChain(slipped)).toMatchObject({ kind: 'broken', place: Math.max(index + 1, 2) });
        if (index === 0) return;
        const swapped = chain.map((entry, at) => chain[at === index ? 0 : at === 0 ? index : at] ?? entry);
        expect(verifyChain(swapped)).toMatchObject({ kind: 'broken', place: 1 });
      }),
    );
  });

  it('goes on after a break, and the break still shows', () => {
    const chain = chainOf([
      { at: '2026-11-24T10:00:00.000Z', by: '', event: 'one', detail: {} },
      { at: '2026-11-24T11:00:00.000Z', by: '', event: 'two', detail: {} },
    ]);
    const broken = chain.map((entry, index) => (index === 0 ? { ...entry, by: 'Someone else' } : entry));
    const longer = appendEntry(broken, {
      at: '2026-11-24T12:00:00.000Z',
      by: '',
      event: 'three',
      detail: {},
    });
    expect(longer).toHaveLength(3);
    expect(verifyChain(longer)).toEqual({ kind: 'broken', place: 1, problem: 'hash' });
  });
});

function spoil(entry: AuditEntry, field: string): AuditEntry {
  switch (field) {
    case 'at':
      return {
        ...entry,
        at: entry.at.startsWith('2050') ? '2051-01-01T00:00:00.000Z' : '2050-01-01T00:00:00.000Z',
      };
    case 'detail':
      return { ...entry, detail: { ...entry.detail, added: `${entry.detail['added'] ?? ''}x` } };
    case 'number':
      return { ...entry, number: entry.number + 1 };
    case 'by':
      return { ...entry, by: `${entry.by}x` };
    case 'event':
      return { ...entry, event: entry.event === 'other' ? 'others' : 'other' };
    case 'previous':
      return { ...entry, previous: turned(entry.previous) };
    default:
      return { ...entry, hash: turned(entry.hash) };
  }
}

/** The same hash with its first digit another one. */
function turned(hash: string): string {
  return `${hash.startsWith('f') ? '0' : 'f'}${hash.slice(1)}`;
}
