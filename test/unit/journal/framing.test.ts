import { replay } from '@shared/storage/fold';
import { isJson } from '@shared/storage/is-json';
import { rowSchema, type JournalEntry } from '@shared/storage/schema-entry';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  encodeFrame,
  encodeHeader,
  JOURNAL_HEADER_BYTES,
  NO_HEAD,
} from '../../../electron/node/journal/frame';
import { encodePayload, parsePayload } from '../../../electron/node/journal/parse-payload';
import { scanJournal } from '../../../electron/node/journal/scan';
import { change, removed, answerRow, VAULT_ID, whole } from '../../helpers/journal';

const EXPECTED = { vaultId: VAULT_ID, assessmentId: 'a' };

function fileOf(entries: readonly JournalEntry[]) {
  const parts = [Buffer.from(encodeHeader(VAULT_ID))];
  const ends: number[] = [];
  let head = NO_HEAD;
  for (const entry of entries) {
    const frame = encodeFrame(head, encodePayload({ entry, isIncomplete: false }));
    parts.push(Buffer.from(frame.bytes));
    ({ head } = frame);
    ends.push(parts.reduce((sum, part) => sum + part.length, 0));
  }
  return { bytes: Buffer.concat(parts), ends, head };
}

const ENTRIES = [
  whole('a', 1, [answerRow('q1', 1, { value: 'yes' })]),
  change('a', 2, [answerRow('q2', 1, { value: 'Grüße 漢字' })]),
  change('a', 3, [answerRow('q1', 2, null)]),
];

describe('scanJournal', () => {
  it('reads back what was framed', () => {
    const { bytes, head } = fileOf(ENTRIES);
    const scan = scanJournal(bytes, EXPECTED);
    expect(scan).toMatchObject({
      verdict: 'sound',
      entries: ENTRIES,
      end: bytes.length,
      isIncomplete: false,
    });
    expect(scan.last?.head).toBe(head);
  });

  it('cuts a file that ends anywhere back to its whole frames', () => {
    const { bytes, ends } = fileOf(ENTRIES);
    for (let length = 0; length < bytes.length; length += 1) {
      const scan = scanJournal(bytes.subarray(0, length), EXPECTED);
      const wholeFrames = ends.filter((end) => end <= length).length;
      expect(scan.entries).toEqual(ENTRIES.slice(0, wholeFrames));
      const isAtEnd = wholeFrames > 0 && ends[wholeFrames - 1] === length;
      expect(scan.verdict).toBe(isAtEnd ? 'sound' : 'torn');
      if (length >= JOURNAL_HEADER_BYTES)
        expect(scan.end).toBe(ends[wholeFrames - 1] ?? JOURNAL_HEADER_BYTES);
    }
  });

  it('believes no byte that was flipped: each bit of each byte shows', () => {
    const { bytes } = fileOf(ENTRIES);
    for (let at = 0; at < bytes.length; at += 1) {
      for (const bit of [0, 3, 7]) {
        const altered = Buffer.from(bytes);
        altered.writeUInt8(bytes.readUInt8(at) ^ (1 << bit), at);
        const scan = scanJournal(altered, EXPECTED);
        expect(scan.verdict).not.toBe('sound');
        for (const entry of scan.entries) expect(ENTRIES).toContainEqual(entry);
      }
    }
  });

  it('keeps what stands behind damage in the middle, and says that something is missing', () => {
    const { bytes, ends } = fileOf(ENTRIES);
    const altered = Buffer.from(bytes);
    const inSecond = (ends[0] ?? 0) + 60;
    altered.writeUInt8(altered.readUInt8(inSecond) ^ 1, inSecond);
    const scan = scanJournal(altered, EXPECTED);
    expect(scan).toMatchObject({ verdict: 'damaged', isIncomplete: true, end: ends[0] });
    expect(scan.entries).toEqual([ENTRIES[0], ENTRIES[2]]);
  });

  it('does not take frames that were left out, doubled or swapped for a chain', () => {
    const { bytes, ends } = fileOf(ENTRIES);
    const [first = 0, second = 0] = ends;
    const cut = (from: number, to?: number) => bytes.subarray(from, to);
    const leftOut = Buffer.concat([cut(0, first), cut(second)]);
    const doubled = Buffer.concat([cut(0, second), cut(first, second), cut(second)]);
    const swapped = Buffer.concat([cut(0, first), cut(second), cut(first, second)]);
    for (const altered of [leftOut, doubled, swapped])
      expect(scanJournal(altered, EXPECTED).verdict).toBe('damaged');
  });

  it('reads nothing of another assessment, another vault or a later version of the app', () => {
    const { bytes } = fileOf(ENTRIES);
    expect(scanJournal(bytes, { ...EXPECTED, assessmentId: 'b' })).toMatchObject({
      entries: [],
      verdict: 'damaged',
    });
    expect(scanJournal(bytes, { ...EXPECTED, vaultId: 'f'.repeat(32) })).toMatchObject({
      entries: [],
      verdict: 'foreign',
    });
    const newer = Buffer.from(encodeHeader(VAULT_ID));
    newer.writeUInt32BE(2, 8);
    // Not a later version but a flipped bit: the check of the header does not fit.
    expect(scanJournal(newer, EXPECTED).verdict).toBe('torn');
    createHash('sha256').update(newer.subarray(0, 28)).digest().copy(newer, 28, 0, 8);
    expect(scanJournal(newer, EXPECTED)).toMatchObject({ entries: [], verdict: 'newer' });
  });

  it('starts with a whole state only', () => {
    expect(scanJournal(fileOf([change('a', 2, [])]).bytes, EXPECTED).verdict).toBe('damaged');
    expect(scanJournal(fileOf([removed('a', 2)]).bytes, EXPECTED).verdict).toBe('sound');
  });

  it('answers to garbage of any kind and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (garbage, hasHeader) => {
        const bytes = hasHeader ? Buffer.concat([encodeHeader(VAULT_ID), garbage]) : Buffer.from(garbage);
        const scan = scanJournal(bytes, EXPECTED);
        expect(scan.entries).toEqual([]);
        expect(['torn', 'foreign', 'newer']).toContain(scan.verdict);
      }),
    );
  });

  it('finds the frames before and behind garbage put in anywhere', () => {
    const { bytes, ends } = fileOf(ENTRIES);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array({ minLength: 1, maxLength: 50 }), (at, garbage) => {
        const altered = Buffer.concat([bytes.subarray(0, at), garbage, bytes.subarray(at)]);
        const scan = scanJournal(altered, EXPECTED);
        expect(scan.verdict).toBe(at <= (ends[1] ?? 0) ? 'damaged' : 'torn');
        const isBetween = at === JOURNAL_HEADER_BYTES || ends.includes(at);
        expect(scan.entries.length).toBeGreaterThanOrEqual(isBetween || at < JOURNAL_HEADER_BYTES ? 3 : 2);
      }),
    );
  });
});

describe('payloads', () => {
  it('come back as they went in, whatever body is let in', () => {
    fc.assert(
      fc.property(fc.jsonValue().filter(isJson), (body) => {
        const entry = whole('a', 1, [answerRow('r', 1, JSON.parse(JSON.stringify(body)))]);
        expect(parsePayload(encodePayload({ entry, isIncomplete: true }))).toEqual({
          entry,
          isIncomplete: true,
        });
      }),
    );
  });
});

it('lets in no body that could change the prototype of what it is read into', () => {
  expect(rowSchema.safeParse(answerRow('r', 1, JSON.parse('{"__proto__":{}}'))).success).toBe(false);
});

describe('fold', () => {
  it('comes to the same from any whole state in between', () => {
    const ids = fc.constantFrom('r1', 'r2', 'r3');
    const body = fc.option(fc.integer(), { nil: null });
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.tuple(ids, body), { maxLength: 4 }), { minLength: 1 }),
        fc.nat(),
        (steps, cut) => {
          const entries = [
            whole('a', 1),
            ...steps.map((step, index) =>
              change(
                'a',
                index + 2,
                step.map(([id, value]) => answerRow(id, index + 2, value)),
              ),
            ),
          ];
          const at = (cut % entries.length) + 1;
          const middle = replay(entries.slice(0, at));
          const rewritten: JournalEntry = { ...whole('a', middle?.rev ?? 1), changes: middle?.rows ?? [] };
          const sorted = (list: readonly JournalEntry[]) => {
            const folded = replay(list);
            return { ...folded, rows: folded?.rows.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
          };
          expect(sorted([rewritten, ...entries.slice(at)])).toEqual(sorted(entries));
        },
      ),
    );
  });
});
