/** A journal held against a model: whatever fails, and whenever the power goes, what was acknowledged is there. */
import { replay, type Replayed } from '@shared/storage/fold';
import type { JournalEntry } from '@shared/storage/schema-entry';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JournalFiles } from '../../../electron/node/journal/journal';
import { chances, FaultyFiles } from '../../helpers/faulty-files';
import { change, openIn, removed, answerRow, whole } from '../../helpers/journal';
import { casesOf } from '../../helpers/test-share';

type Step =
  | { readonly kind: 'change' | 'whole' | 'burst'; readonly id: string; readonly size: number }
  | { readonly kind: 'remove'; readonly id: string }
  | { readonly kind: 'read'; readonly id: string }
  | { readonly kind: 'restart' };

const id = fc.constantFrom('a', 'B', 'con');
/** Some large enough for rewriting to be due. */
const size = fc.oneof(
  { weight: 5, arbitrary: fc.nat(200) },
  { weight: 2, arbitrary: fc.integer({ min: 90_000, max: 200_000 }) },
);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('change' as const), id, size }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('whole' as const), id, size }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('burst' as const), id, size: fc.nat(100) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('read' as const), id }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('restart' as const) }) },
);

const same = (folded: Replayed | null) =>
  folded === null
    ? null
    : {
        ...folded,
        rows: folded.rows.toSorted((a, b) => (`${a.table}${a.id}` < `${b.table}${b.id}` ? -1 : 1)),
      };

/** What may be in a journal: what was acknowledged, and behind it what was asked for and not answered. */
class Model {
  private readonly kept = new Map<string, JournalEntry[]>();
  private readonly open = new Map<string, JournalEntry[]>();
  private count = 0;

  rev(of: string): number {
    return this.kept.get(of)?.at(-1)?.rev ?? 0;
  }

  canChange(of: string): boolean {
    const last = this.kept.get(of)?.at(-1);
    return last !== undefined && last.kind !== 'removed';
  }

  body(length: number): string {
    this.count += 1;
    return `${this.count}:${'x'.repeat(length)}`;
  }

  ask(entry: JournalEntry): void {
    const of = entry.assessmentId ?? '';
    this.open.set(of, [...(this.open.get(of) ?? []), entry]);
  }

  /** A whole state that was refused by the disk may be in place, with only its name not yet durable. */
  answer(entry: JournalEntry, isKept: boolean): void {
    const of = entry.assessmentId ?? '';
    const open = this.open.get(of) ?? [];
    if (isKept) {
      this.open.set(of, open.slice(open.indexOf(entry) + 1));
      this.kept.set(of, [...(this.kept.get(of) ?? []), entry]);
    } else if (entry.kind === 'change') {
      this.open.set(
        of,
        open.filter((each) => each !== entry),
      );
    }
  }

  /** Every state that is right; what was found is what counts from then on. */
  settle(of: string, found: Replayed | null): void {
    const kept = this.kept.get(of) ?? [];
    const open = this.open.get(of) ?? [];
    const right = Array.from({ length: open.length + 1 }, (_, length) => [...kept, ...open.slice(0, length)]);
    const match = right.findIndex(
      (entries) => JSON.stringify(same(replay(entries))) === JSON.stringify(same(found)),
    );
    expect({ of, isRight: match >= 0, rev: found?.rev ?? 0, kept: kept.at(-1)?.rev ?? 0 }).toMatchObject({
      isRight: true,
    });
    this.kept.set(of, right[match] ?? []);
    this.open.set(of, []);
  }
}

async function ask(journal: JournalFiles, model: Model, entries: readonly JournalEntry[]): Promise<void> {
  for (const entry of entries) model.ask(entry);
  await Promise.all(
    entries.map(async (entry) => {
      const [outcome] = await journal.append([entry]);
      // Once the power is off nobody hears an answer.
      if (outcome?.ok === true) model.answer(entry, true);
      else if (outcome?.error.context['reason']?.includes('EPOWER') !== true) model.answer(entry, false);
    }),
  );
}

type Asked = Exclude<Step, { readonly kind: 'restart' | 'read' }>;

function entriesOf(wanted: Asked, model: Model): readonly JournalEntry[] {
  const { id: of } = wanted;
  const rev = model.rev(of);
  if (wanted.kind === 'remove') return rev === 0 ? [] : [removed(of, rev + 1)];
  const fresh = (at: number) => [answerRow(`q${at % 3}`, at, model.body(wanted.size))];
  if (wanted.kind === 'whole' || !model.canChange(of)) return [whole(of, rev + 1, fresh(rev + 1))];
  if (wanted.kind === 'change') return [change(of, rev + 1, fresh(rev + 1))];
  return [1, 2, 3, 4].map((ahead) => change(of, rev + ahead, fresh(rev + ahead)));
}

async function verify(journal: JournalFiles, model: Model): Promise<void> {
  for (const of of ['a', 'B', 'con']) {
    const read = await journal.read(of);
    expect(read.ok).toBe(true);
    if (read.ok) model.settle(of, read.value);
  }
}

async function run(faulty: FaultyFiles, steps: readonly Step[], chance: () => number): Promise<void> {
  const model = new Model();
  let journal = await openIn(faulty.files);
  const restart = async () => {
    faulty.restart(chance);
    journal = await openIn(faulty.files);
    expect(journal.problems().filter(({ kind }) => kind === 'damaged' || kind === 'foreign')).toEqual([]);
    await verify(journal, model);
  };
  for (const each of steps) {
    if (faulty.powerOffAt !== null && faulty.operations >= faulty.powerOffAt) await restart();
    if (each.kind === 'restart') {
      await journal.settled();
      await journal.remember().catch(() => undefined);
      await restart();
    } else if (each.kind === 'read') {
      if (faulty.powerOffAt === null) await journal.read(each.id);
    } else await ask(journal, model, entriesOf(each, model));
  }
  await restart();
  await journal.settled();
  expect(faulty.openHandles).toBe(0);
  expect(faulty.paths().filter((path) => path.endsWith('.tmp'))).toEqual([]);
}

describe('a journal against a model', () => {
  it('loses nothing acknowledged when the power goes at any operation', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(1e6),
        async (steps, at, seed) => {
          const faulty = new FaultyFiles();
          faulty.powerOffAt = at;
          await run(faulty, steps, chances(seed));
        },
      ),
      { numRuns: casesOf(250) },
    );
  }, 120_000);

  it('loses nothing acknowledged when any single operation fails, and goes on afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 15 }),
        fc.record({ operation: fc.integer({ min: 1, max: 120 }), code: fc.constantFrom('ENOSPC', 'EIO') }),
        fc.nat(1e6),
        async (steps, failAt, seed) => {
          const faulty = new FaultyFiles();
          faulty.failAt = failAt;
          await run(faulty, steps, chances(seed));
        },
      ),
      { numRuns: casesOf(200) },
    );
  }, 120_000);
});
