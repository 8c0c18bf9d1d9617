/**
 * Measures a message where it is sent and again where it arrives, so that a huge one is refused before main pays for a copy
 * of it. Never copies or keeps it, and needs nothing but the language and one number: the preload carries it.
 */
import { ASSESSMENT_FILE_BYTES } from '../base/text-limits';

/** What a message may hold at most. */
export interface RequestLimits {
  /** Estimated from strings, buffers and the number of values. */
  readonly maxBytes: number;
  /** Values of any kind, fields and entries one by one: copying many small ones costs more than their bytes. */
  readonly maxValues: number;
}

/** Charged for every value, so that millions of tiny ones count too. */
const BYTES_PER_VALUE = 8;
const BYTES_PER_CHARACTER = 2;

/** Values a request may hold: those of the fullest file, and what travels beside it. */
const MOST_VALUES = 1_500_000;
/** The texts of a pack, a list of terms. */
const BESIDE_FILE_BYTES = 20 * 1024 * 1024;

/**
 * The most a page may send in one request. Whatever may be imported may also be sent, with a pack and a list of terms: a
 * byte of a file is at most one character here.
 */
export const REQUEST_LIMITS: RequestLimits = {
  maxBytes: ASSESSMENT_FILE_BYTES * BYTES_PER_CHARACTER + BESIDE_FILE_BYTES + MOST_VALUES * BYTES_PER_VALUE,
  maxValues: MOST_VALUES,
};

/** One measurement under way. Stops adding once a limit is passed. */
class Measure {
  private bytes = 0;
  private values = 0;
  private readonly seen = new Set<object>();
  private readonly open: object[] = [];

  constructor(private readonly limits: RequestLimits) {}

  isPassed(message: unknown): boolean {
    this.add(message);
    for (let next = this.open.pop(); next !== undefined && !this.isOver(); next = this.open.pop()) {
      this.addChildren(next);
    }
    return this.isOver();
  }

  private isOver(): boolean {
    return this.bytes > this.limits.maxBytes || this.values > this.limits.maxValues;
  }

  private add(value: unknown): void {
    this.values += 1;
    if (typeof value === 'string') this.bytes += value.length * BYTES_PER_CHARACTER;
    else if (typeof value !== 'object' || value === null) this.bytes += BYTES_PER_VALUE;
    else this.addObject(value);
  }

  private addObject(value: object): void {
    if (this.seen.has(value)) return;
    this.seen.add(value);
    if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) {
      this.bytes += value.byteLength;
      return;
    }
    this.bytes += BYTES_PER_VALUE;
    this.open.push(value);
  }

  /** One by one: a list of all of them would cost as much again as the message. */
  private addAll(values: Iterable<unknown>): void {
    for (const value of values) {
      if (this.isOver()) return;
      this.add(value);
    }
  }

  private addChildren(value: object): void {
    if (Array.isArray(value) || value instanceof Set) this.addAll(value);
    else if (value instanceof Map) for (const pair of value) this.addAll(pair);
    else this.addFields(value);
  }

  private addFields(value: object): void {
    for (const [name, child] of Object.entries<unknown>({ ...value })) {
      if (this.isOver()) return;
      this.bytes += name.length * BYTES_PER_CHARACTER;
      this.add(child);
    }
  }
}

/** Tells whether a message is beyond a limit. Values that stand twice, and cycles, are measured once. */
export function isTooLarge(message: unknown, limits: RequestLimits = REQUEST_LIMITS): boolean {
  return new Measure(limits).isPassed(message);
}
