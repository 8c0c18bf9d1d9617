/** What one saved answer reads back, on the largest sample with two years of snapshots. */
import { importAssessment, saveAnswer } from '@renderer/data/assessments-repository';
import {
  findAssessment,
  findScoredParts,
  followAssessment,
  type FoundAssessment,
} from '@renderer/data/queries';
import type { Repository } from '@renderer/data/repository/repository';
import type * as RowCodec from '@renderer/data/row-codec';
import { loadSample, SAMPLES } from '@renderer/platform/samples';
import { contentOf } from '@shared/assessment/content';
import type { AssessmentFile } from '@shared/assessment/schema';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { countReads } from '../../helpers/count-reads';
import { buildSnapshot } from '../../helpers/record-builders';
import { answerTo, openStore, useFreshDisk, valueOf } from './database-helpers';

const SNAPSHOTS = 24;

const decoded = vi.hoisted(() => vi.fn());

vi.mock('@renderer/data/row-codec', async (importOriginal) => {
  const codec = await importOriginal<typeof RowCodec>();
  const decode: typeof RowCodec.decodeRow = (keys, place, body) => {
    decoded(place.table);
    return codec.decodeRow(keys, place, body);
  };
  return { ...codec, decodeRow: decode };
});

async function largest(): Promise<AssessmentFile> {
  const files = await Promise.all(SAMPLES.map(loadSample));
  const [file] = files.toSorted((a, b) => b.assessment.answers.length - a.assessment.answers.length);
  if (file === undefined) throw new Error('no sample');
  const content = contentOf(file.assessment);
  const snapshots = Array.from({ length: SNAPSHOTS }, (_value, index) =>
    buildSnapshot(index + 1, { content }),
  );
  return { ...file, assessment: { ...file.assessment, snapshots } };
}

const file = await largest();
const { id, answers } = file.assessment;
let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  valueOf(await importAssessment(repository, file, 'keep-id'));
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** Resolves once nothing has been read for a while. */
async function quiet(reads: { readonly requests: number }): Promise<void> {
  let before = -1;
  while (before !== reads.requests) {
    before = reads.requests;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

function notesIn({ view }: FoundAssessment): readonly string[] {
  return view !== null && 'assessment' in view ? view.assessment.answers.map(({ note }) => note) : [];
}

describe('one saved answer', () => {
  it('is read back by one query of one small row, and decodes nothing', async () => {
    const seen: unknown[] = [];
    const stop = repository.watch(followAssessment(repository, id), ({ view }) => {
      seen.push(view !== null && 'assessment' in view ? view.assessment.answers.length : view);
    });
    await vi.waitFor(() => {
      expect(seen).toHaveLength(1);
    });
    const first = answers[0]?.questionId ?? '';
    valueOf(await saveAnswer(repository, id, answerTo(first, { note: 'once' })));
    await vi.waitFor(() => {
      expect(seen).toHaveLength(2);
    });
    const reads = countReads();
    decoded.mockClear();
    valueOf(await saveAnswer(repository, id, answerTo(first, { note: 'twice' })));
    await quiet(reads);
    stop();
    expect(seen).toHaveLength(3);
    // Two rows are compared before they are replaced; the third is the live query's.
    expect(reads).toMatchObject({ requests: 3, rows: 3 });
    expect(reads.bytes).toBeLessThan(10_000);
    expect(decoded).not.toHaveBeenCalled();
  });

  it('shows what a reading of all rows shows', async () => {
    const read = followAssessment(repository, id);
    await read();
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'new' })));
    expect(await read()).toEqual(await findAssessment(repository, id));
  });

  it('is shown also where another assessment was read since', async () => {
    const other = { ...file, assessment: { ...file.assessment, id: 'another' } };
    valueOf(await importAssessment(repository, other, 'keep-id'));
    const read = followAssessment(repository, id);
    await read();
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: 'new' })));
    await findAssessment(repository, 'another');
    const found = await read();
    expect(found).toEqual(await findAssessment(repository, id));
    expect(notesIn(found)).toContain('new');
  });

  it('is shown also where somebody else wrote it', async () => {
    const read = followAssessment(repository, id);
    await read();
    const elsewhere = await openStore();
    valueOf(await saveAnswer(elsewhere, id, answerTo('GOV-01', { note: 'from elsewhere' })));
    expect(notesIn(await read())).toContain('from elsewhere');
  });
});

describe('the figures of a line of the list', () => {
  it('read no record', async () => {
    const reads = countReads();
    decoded.mockClear();
    const { parts } = await findScoredParts(repository, id);
    expect(parts?.answers).toHaveLength(answers.length);
    expect(reads).toMatchObject({ requests: 2, rows: answers.length + 1 });
    expect(new Set(decoded.mock.calls.flat())).toEqual(new Set(['assessments', 'answers']));
  });
});
