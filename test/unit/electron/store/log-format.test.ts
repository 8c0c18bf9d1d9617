import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crc32c, maskedCrc32c } from '../../../../electron/node/store/crc32c';
import { BLOCK_BYTES, readLog, writeLog } from '../../../../electron/node/store/log-format';
import { planRepair, type FilePlan } from '../../../../electron/node/store/plan-repair';
import { casesOf } from '../../../helpers/test-share';

/** A write batch with this sequence number: what LevelDB puts in a log. */
function batch(sequence: number, size: number): Uint8Array {
  const bytes = Buffer.alloc(12 + size, sequence % 251);
  bytes.writeBigUInt64LE(BigInt(sequence), 0);
  bytes.writeUInt32LE(1, 8);
  return bytes;
}

function batches(sizes: readonly number[]): readonly Uint8Array[] {
  return sizes.map((size, index) => batch(index + 1, size));
}

function payloadsIn(bytes: Uint8Array): readonly string[] {
  return readLog(bytes).entries.map(({ payload }) => Buffer.from(payload).toString('hex'));
}

function hex(payloads: readonly Uint8Array[]): readonly string[] {
  return payloads.map((payload) => Buffer.from(payload).toString('hex'));
}

/** What is in the file after the plan was carried out. */
function repaired(bytes: Uint8Array, plan: FilePlan = planRepair(bytes, 'batches')): Uint8Array {
  return plan.kind === 'replace' ? plan.bytes : bytes;
}

/** Writes behind a torn end as LevelDB does in the same run: its blocks go on from where it believes to be. */
function appendShifted(
  whole: readonly Uint8Array[],
  torn: number,
  behind: readonly Uint8Array[],
): Uint8Array {
  const before = writeLog(whole);
  const all = writeLog([...whole, ...behind]);
  return Buffer.concat([before.subarray(0, before.length - torn), all.subarray(before.length)]);
}

const SIZES = [0, 5, 300, BLOCK_BYTES, 40, 3 * BLOCK_BYTES, 7];
const sizes = fc.array(fc.oneof(fc.nat(600), fc.integer({ min: 32_700, max: 32_790 }), fc.nat(70_000)), {
  minLength: 1,
  maxLength: 8,
});

describe('the checksum', () => {
  it('is the one of RFC 3720', () => {
    expect(crc32c(Buffer.from('123456789'))).toBe(0xe3069283);
    expect(crc32c(Buffer.alloc(32))).toBe(0x8a9136aa);
    expect(crc32c(Buffer.alloc(32, 0xff))).toBe(0x62a8ab43);
  });

  it('is masked as LevelDB does', () => {
    expect(maskedCrc32c(Buffer.from('foo'))).not.toBe(crc32c(Buffer.from('foo')));
  });
});

describe('a healthy log', () => {
  it('is left alone, whatever it holds', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const log = writeLog(batches(given));
        expect(payloadsIn(log)).toEqual(hex(batches(given)));
        expect(planRepair(log, 'batches')).toEqual({ kind: 'leave' });
      }),
      { numRuns: casesOf(60) },
    );
  });

  it('may be empty', () => {
    expect(planRepair(new Uint8Array(), 'batches')).toEqual({ kind: 'leave' });
  });

  it('leaves too little room for a header at the end of a block', () => {
    for (let size = BLOCK_BYTES - 40; size < BLOCK_BYTES; size += 1) {
      const log = writeLog(batches([size, 10]));
      expect(planRepair(log, 'batches').kind).toBe('leave');
    }
  });
});

describe('a torn end', () => {
  it.each([3, 300, BLOCK_BYTES + 50])(
    'of a record of %i bytes is cut back, whatever is left of it',
    (size) => {
      const kept = writeLog(batches([20, 500]));
      const log = writeLog([...batches([20, 500]), batch(3, size)]);
      const step = size > 1_000 ? 1_499 : 1;
      for (let end = kept.length + 1; end < log.length; end += step) {
        const plan = planRepair(log.subarray(0, end), 'batches');
        expect(plan).toMatchObject({ kind: 'replace', cutAt: kept.length, mayLose: false });
        expect(Buffer.compare(repaired(log.subarray(0, end)), kept)).toBe(0);
      }
    },
  );

  it('of zeros, as a power cut leaves them, is cut back', () => {
    const kept = writeLog(batches([20, 500]));
    const plan = planRepair(Buffer.concat([kept, Buffer.alloc(4_096)]), 'batches');
    expect(plan).toMatchObject({ kind: 'replace', cutAt: kept.length, mayLose: false });
  });
});

describe('what was written behind a torn record', () => {
  it.each([1, 6, 7, 8, 100, 299, 318])('is kept, and the log reads to its end (%i bytes torn)', (torn) => {
    const whole = batches([20, BLOCK_BYTES - 900, 300]);
    const behind = [batch(4, 50), batch(5, 2 * BLOCK_BYTES), batch(6, 0)];
    const plan = planRepair(appendShifted(whole, torn, behind), 'batches');
    expect(plan).toMatchObject({ kind: 'replace', mayLose: false });
    const fixed = plan.kind === 'replace' ? plan.bytes : new Uint8Array();
    expect(payloadsIn(fixed)).toEqual(hex([...whole.slice(0, 2), ...behind]));
    expect(readLog(fixed).isSound).toBe(true);
  });

  it('is kept when nothing at all of the failed record was written', () => {
    const whole = batches([20, 900]);
    const lost = batch(3, 100);
    const behind = [batch(4, 40_000), batch(5, 100)];
    const log = Buffer.concat([
      writeLog(whole),
      writeLog([...whole, lost, ...behind]).subarray(writeLog([...whole, lost]).length),
    ]);
    expect(readLog(log).isSound).toBe(false);
    expect(payloadsIn(repaired(log))).toEqual(hex([...whole, ...behind]));
    expect(readLog(repaired(log)).isSound).toBe(true);
  });
});

describe('one flipped byte', () => {
  it('never costs more than the entry it stands in, and is never passed over', () => {
    const whole = batches([30, 60, 90, 10]);
    const log = writeLog(whole);
    for (let index = 0; index < log.length; index += 1) {
      const flipped = Buffer.from(log);
      flipped[index] = (flipped[index] ?? 0) ^ 0x41;
      const plan = planRepair(flipped, 'batches');
      expect(plan.kind).toBe('replace');
      const kept = payloadsIn(repaired(flipped));
      expect(kept.length).toBeGreaterThanOrEqual(whole.length - 1);
      expect(hex(whole)).toEqual(expect.arrayContaining([...kept]));
      expect(readLog(repaired(flipped)).isSound).toBe(true);
    }
  });

  it('in a record of full length is said to be a possible loss', () => {
    const log = Buffer.from(writeLog(batches([30, 60, 90])));
    log[60] = (log[60] ?? 0) ^ 1;
    expect(planRepair(log, 'batches')).toMatchObject({ kind: 'replace', mayLose: true });
  });

  it('in the length of a record loses nothing: its checksum still tells what it is', () => {
    const whole = batches([30, 60, 90]);
    const log = Buffer.from(writeLog(whole));
    log[4] = (log[4] ?? 0) ^ 0x80;
    expect(planRepair(log, 'batches')).toMatchObject({ kind: 'replace', mayLose: false });
    expect(payloadsIn(repaired(log))).toEqual(hex(whole));
  });
});

describe('any bytes', () => {
  it('end in a plan whose outcome is sound and needs no second repair', () => {
    fc.assert(
      fc.property(sizes, fc.uint8Array({ maxLength: 2_000 }), fc.nat(), (given, noise, where) => {
        const log = writeLog(batches(given));
        const at = where % (log.length + 1);
        const mixed = Buffer.concat([
          log.subarray(0, at),
          noise,
          log.subarray(Math.min(log.length, at + 50)),
        ]);
        const plan = planRepair(mixed, 'batches');
        if (plan.kind === 'unfamiliar') return;
        expect(planRepair(repaired(mixed, plan), 'batches')).toEqual({ kind: 'leave' });
      }),
      { numRuns: casesOf(40) },
    );
  });

  it('that are no batches are left to someone who knows them', () => {
    expect(planRepair(writeLog([Buffer.from('short')]), 'batches')).toEqual({ kind: 'unfamiliar' });
    expect(planRepair(writeLog([batch(9, 4), batch(3, 4)]), 'batches')).toEqual({ kind: 'unfamiliar' });
  });
});

it('keeps every whole entry, in order, wherever the file is cut', () => {
  const whole = batches(SIZES);
  const log = writeLog(whole);
  for (let end = 0; end <= log.length; end += 2_111) {
    const ends = readLog(log).entries.filter((entry) => entry.end <= end).length;
    expect(payloadsIn(repaired(log.subarray(0, end)))).toEqual(hex(whole.slice(0, ends)));
  }
});
