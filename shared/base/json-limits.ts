/**
 * Measures JSON before it is parsed, so that a hostile file costs one pass over its bytes and no more. Builds no
 * value and judges no syntax: what it lets through is still for `JSON.parse` to accept or refuse.
 */
import { strFromU8 } from 'fflate';
import { withoutMark } from './utf8';

/** What a JSON text may hold at most. */
export interface JsonLimits {
  /** Lists and objects around any value. */
  readonly maxDepth: number;
  /** Values in all, lists and objects counted too. */
  readonly maxValues: number;
  /** Entries of one list, or fields of one object; a field that stands twice counts twice. */
  readonly maxEntries: number;
  /** UTF-16 units of one text or name, and characters of one number. */
  readonly maxLength: number;
}

/** For every file but an assessment. */
export const JSON_LIMITS: JsonLimits = {
  maxDepth: 16,
  maxValues: 1_000_000,
  maxEntries: 2_000,
  maxLength: 100_000,
};

/** An audit log is the longest list there is. */
export const ASSESSMENT_JSON_LIMITS: JsonLimits = { ...JSON_LIMITS, maxEntries: 20_000 };

/** The first limit a text exceeds. */
export interface JsonExcess {
  /** Names and list positions of the list, object or text at fault, from the outside in. */
  readonly path: readonly (string | number)[];
  /** Reads on from a place, e.g. "is nested too deeply". */
  readonly problem: string;
  /** Counted from 1; columns in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

const OTHER = 0;
const BLANK = 1;
const QUOTE = 2;
const OPEN = 3;
const CLOSE = 4;
const COMMA = 5;
const COLON = 6;

function kindsOfBytes(): Uint8Array {
  const kinds = new Uint8Array(256);
  const say = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  say(' \t\n\r', BLANK);
  say('"', QUOTE);
  say('[{', OPEN);
  say(']}', CLOSE);
  say(',', COMMA);
  say(':', COLON);
  return kinds;
}

const KINDS = kindsOfBytes();
const DOUBLE_QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const LEFT_BRACKET = 0x5b;
const LINE_FEED = 0x0a;
const LONGEST_NAME_SHOWN = 400;

const TOO_DEEP = 'is nested too deeply';
const TOO_MANY = 'holds too many values';

/** UTF-16 units that a byte of UTF-8 begins: none in the middle of a character, two for those beyond U+FFFF. */
function unitsOf(byte: number): number {
  if (byte < 0x80) return 1;
  if (byte < 0xc0) return 0;
  return byte < 0xf0 ? 1 : 2;
}

/** One pass. Lists and objects that are open are levels from 1; level 0 is the text itself. */
class Scan {
  private at = 0;
  private level = 0;
  private values = 1;
  /** The innermost list or object has been opened, and nothing stands in it yet. */
  private isEmpty = false;
  private lastText = -1;
  private readonly entries: Uint32Array;
  private readonly isList: Uint8Array;
  /** Where the name of the field being read begins, by level; -1 before it is read. */
  private readonly names: Int32Array;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly limits: JsonLimits,
  ) {
    const levels = limits.maxDepth + 2;
    this.entries = new Uint32Array(levels);
    this.isList = new Uint8Array(levels);
    this.names = new Int32Array(levels).fill(-1);
  }

  find(): JsonExcess | null {
    while (this.at < this.bytes.length) {
      const problem = this.step(KINDS[this.bytes[this.at] ?? 0] ?? OTHER);
      if (problem !== null) return this.excess(problem);
    }
    return null;
  }

  private step(kind: number): string | null {
    switch (kind) {
      case BLANK:
        this.at += 1;
        return null;
      case CLOSE:
        return this.close();
      case COMMA:
        this.at += 1;
        return this.beginEntry();
      case COLON:
        this.names[this.level] = this.lastText;
        this.at += 1;
        return null;
      default: {
        const problem = this.isEmpty ? this.beginEntry() : null;
        return problem ?? this.take(kind);
      }
    }
  }

  private take(kind: number): string | null {
    if (kind === OPEN) return this.open();
    return this.lengthProblem(kind === QUOTE ? this.passText() : this.passBare());
  }

  private beginEntry(): string | null {
    this.isEmpty = false;
    this.values += 1;
    this.names[this.level] = -1;
    const count = (this.entries[this.level] ?? 0) + 1;
    this.entries[this.level] = count;
    const { maxDepth, maxEntries, maxValues } = this.limits;
    if (this.level > maxDepth) return TOO_DEEP;
    if (count > maxEntries) return `holds more than ${String(maxEntries)} entries`;
    return this.values > maxValues ? TOO_MANY : null;
  }

  private open(): string | null {
    if (this.level > this.limits.maxDepth) return TOO_DEEP;
    this.level += 1;
    this.entries[this.level] = 0;
    this.isList[this.level] = this.bytes[this.at] === LEFT_BRACKET ? 1 : 0;
    this.names[this.level] = -1;
    this.isEmpty = true;
    this.at += 1;
    return null;
  }

  private close(): null {
    this.level = Math.max(0, this.level - 1);
    this.isEmpty = false;
    this.at += 1;
    return null;
  }

  /** Moves past a text, or to the point where it is longer than allowed. Returns the length seen. */
  private passText(): number {
    const { bytes } = this;
    const { maxLength } = this.limits;
    this.lastText = this.at;
    let units = 0;
    let at = this.at + 1;
    while (at < bytes.length && units <= maxLength) {
      const byte = bytes[at] ?? 0;
      if (byte === DOUBLE_QUOTE) {
        at += 1;
        break;
      }
      if (byte === BACKSLASH) {
        units += 1;
        at += bytes[at + 1] === LETTER_U ? 6 : 2;
      } else {
        units += unitsOf(byte);
        at += 1;
      }
    }
    this.at = at;
    return units;
  }

  /** Moves past a number or word, as {@link passText} does. */
  private passBare(): number {
    const start = this.at;
    const last = Math.min(this.bytes.length, start + this.limits.maxLength + 1);
    while (this.at < last && KINDS[this.bytes[this.at] ?? 0] === OTHER) this.at += 1;
    return this.at - start;
  }

  private lengthProblem(length: number): string | null {
    const { maxLength } = this.limits;
    return length > maxLength ? `holds a text longer than ${String(maxLength)} characters` : null;
  }

  private excess(problem: string): JsonExcess {
    const path = problem === TOO_MANY ? [] : this.path(problem.startsWith('holds a text'));
    return { path, problem, ...this.place() };
  }

  /** The innermost list or object, or the entry of it that is being read. */
  private path(ofEntry: boolean): readonly (string | number)[] {
    const path: (string | number)[] = [];
    const innermost = ofEntry ? this.level : this.level - 1;
    for (let level = 1; level <= innermost; level += 1) {
      const name = this.names[level] ?? -1;
      if (this.isList[level] === 1) path.push((this.entries[level] ?? 1) - 1);
      else if (name >= 0) path.push(this.nameAt(name));
    }
    return path;
  }

  private nameAt(start: number): string {
    const { bytes } = this;
    const last = Math.min(bytes.length, start + LONGEST_NAME_SHOWN);
    let end = start + 1;
    while (end < last && bytes[end] !== DOUBLE_QUOTE) end += bytes[end] === BACKSLASH ? 2 : 1;
    try {
      return String(JSON.parse(`${strFromU8(bytes.subarray(start, end))}"`));
    } catch {
      return '…';
    }
  }

  private place(): { readonly line: number; readonly column: number } {
    const before = this.bytes.subarray(0, this.at);
    const lineStart = before.lastIndexOf(LINE_FEED) + 1;
    let line = 1;
    for (let at = before.indexOf(LINE_FEED); at !== -1; at = before.indexOf(LINE_FEED, at + 1)) line += 1;
    let column = 1;
    for (let at = lineStart; at < before.length; at += 1) column += unitsOf(before[at] ?? 0);
    return { line, column };
  }
}

/**
 * Finds the first limit that a JSON text exceeds, or `null` if it keeps them all.
 *
 * Takes time in proportion to the bytes, constant memory and no call stack, whatever they are. For bytes that are no
 * JSON the counts mean nothing beyond this: up to the place where `JSON.parse` gives up, they are kept.
 *
 * @param bytes - UTF-8, with or without a byte-order mark
 */
export function findJsonExcess(bytes: Uint8Array, limits: JsonLimits): JsonExcess | null {
  return new Scan(withoutMark(bytes), limits).find();
}
