/** A kind of record that the product does not have goes all the way, by one entry in the registry and one of its words. */
import type * as Content from '@shared/assessment/schema-content';
import type * as RecordWords from '@shared/wording/record-words';
import {
  createAssessment,
  importAssessment,
  readAssessmentFile,
} from '@renderer/data/assessments-repository';
import type { Repository } from '@renderer/data/repository/repository';
import { summarize } from '@renderer/screens/exchange/file-summary';
import { parsePendingSaves } from '@renderer/records/parse-pending-saves';
import { flushPendingSaves, requestSave } from '@renderer/records/pending-saves';
import { RECORD_KINDS } from '@shared/assessment/record-kinds';
import { ANNEX_IDS } from '@shared/document/annexes';
import { parseAssessmentFile, serializeAssessmentFile } from '@shared/exchange/assessment-file';
import { takeSnapshot } from '@shared/history/take-snapshot';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { readTerms } from '@shared/release/editions/terms';
import { excludedTexts } from '@shared/release/proof/excluded';
import { proveData } from '@shared/release/proof/prove-data';
import { itemsOf } from '@shared/release/proof/recipe';
import { scoreAssessment } from '@shared/scoring/score';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { officeFile } from '../../../electron/node/documents/writers/plain-text';
import { loadRealPack } from '../../helpers/real-pack';
import { closeStores, openStore, useFreshDisk, valueOf } from './database-helpers';

vi.mock('@shared/assessment/schema-content', async (importOriginal) => {
  const real = await importOriginal<typeof Content>();
  const { z } = await import('zod');
  const basics = await import('@shared/assessment/schema-basics');
  const { partSchemas, recordKind } = await import('@shared/assessment/schema-record-kind');
  const comment = recordKind({
    schema: z.strictObject({
      id: basics.entityId,
      subject: basics.line.min(1),
      body: basics.prose,
      aside: basics.counselProse,
      ...basics.authorship,
    }),
    part: 'comments',
    cardinality: 'many',
    maximum: 100,
    table: 'records',
    use: 'work',
    key: ({ id }) => id,
    changedAt: ({ updatedAt }) => updatedAt,
    order: ({ id }) => id,
    titleField: 'subject',
    isUnique: true,
    count: () => 1,
  });
  const CONTENT_KINDS = { ...real.CONTENT_KINDS, comment };
  return {
    ...real,
    CONTENT_KINDS,
    assessmentContent: { ...real.contentHead, ...partSchemas(CONTENT_KINDS) },
  };
});

vi.mock('@shared/wording/record-words', async (importOriginal) => {
  const real = await importOriginal<typeof RecordWords>();
  const subjectOf = (value: unknown) => String(Reflect.get(Object(value), 'subject'));
  Object.assign(real.RECORD_WORDS, {
    comment: {
      name: (value: unknown) => `the comment “${subjectOf(value)}”`,
      about: (value: unknown) => `of the comment “${subjectOf(value)}”`,
      counted: (count: number) => `${String(count)} comments`,
      repeated: 'is there twice',
    },
  });
  return real;
});

const PACK = loadRealPack();
const COMMENT = {
  id: 'c-1',
  subject: 'Call with Rahman on the framework',
  body: 'Rahman expects the terms of the framework before the end of the summer',
  aside: 'Outside counsel fears that the regulator will open an inquiry before the summer recess',
  updatedAt: '2026-11-20T10:00:00.000Z',
  updatedBy: 'Tester',
};

let id = '';

/** Through the queue, from the text that is kept over a restart. */
async function save(...items: readonly unknown[]): Promise<boolean> {
  const pending = parsePendingSaves(JSON.stringify(items));
  expect(pending.unreadable).toEqual([]);
  for (const item of pending.items) requestSave(item, 'now');
  return flushPendingSaves();
}

const saving = (value: object) => ({ kind: 'record', assessmentId: id, record: { kind: 'comment', value } });

async function file() {
  return valueOf(await readAssessmentFile(repository, id));
}

const commentsIn = (parts: object): unknown => Reflect.get(parts, 'comments');

let repository: Repository;

beforeEach(async () => {
  useFreshDisk();
  repository = await openStore();
  id = valueOf(await createAssessment(repository, 'Matter'));
  expect(await save(saving(COMMENT))).toBe(true);
});

describe('a made-up kind of record', () => {
  it('is stored, read back from the disk, written over and taken away', async () => {
    closeStores();
    repository = await openStore();
    expect(commentsIn((await file()).assessment)).toEqual([COMMENT]);
    await save(saving({ ...COMMENT, id: 'c-0' }), saving({ ...COMMENT, body: 'Later' }));
    expect(commentsIn((await file()).assessment)).toMatchObject([
      { id: 'c-0' },
      { id: 'c-1', body: 'Later' },
    ]);
    await save({ kind: 'removal', assessmentId: id, of: { kind: 'comment', key: 'c-0' } });
    expect(commentsIn((await file()).assessment)).toMatchObject([{ id: 'c-1' }]);
    const untitled = JSON.stringify([saving({ ...COMMENT, subject: '' })]);
    expect(parsePendingSaves(untitled).unreadable).toHaveLength(1);
  });

  it('goes along in a file, is counted, and is refused twice', async () => {
    const text = serializeAssessmentFile(await file());
    const read = valueOf(parseAssessmentFile(text));
    expect(commentsIn(read.assessment)).toEqual([COMMENT]);
    expect(summarize(read, PACK)).toMatchObject({ privilegedNotes: 1 });
    expect(summarize(read, PACK).records).toContainEqual({ kind: 'comment', count: 1, words: '1 comments' });
    const twice = JSON.stringify({
      ...read,
      assessment: { ...read.assessment, comments: [COMMENT, COMMENT] },
    });
    const refused = await importAssessment(repository, valueOf(parseAssessmentFile(twice)), 'new-id');
    expect(refused).toMatchObject({
      error: { context: { path: 'assessment.comments', problem: '“c-1” is there twice' } },
    });
    const copy = valueOf(await importAssessment(repository, read, 'new-id'));
    expect(commentsIn(valueOf(await readAssessmentFile(repository, copy)).assessment)).toEqual([COMMENT]);
  });

  it('is left out, blanked and redacted as each edition demands', async () => {
    const { assessment } = await file();
    const terms = readTerms('Rahman');
    if (!terms.ok) throw new Error(terms.problems.join());
    const shown = (edition: 'privileged' | 'board' | 'factual') =>
      commentsIn(assessmentIn({ edition, terms: [] }, assessment));
    expect(shown('privileged')).toEqual([COMMENT]);
    expect(shown('board')).toEqual([{ ...COMMENT, aside: '' }]);
    expect(shown('factual')).toEqual([]);
    expect(commentsIn(assessmentIn({ edition: 'redacted', terms: terms.value }, assessment))).toEqual([
      {
        ...COMMENT,
        subject: 'Call with [redacted] on the framework',
        body: '[redacted] expects the terms of the framework before the end of the summer',
        aside: '',
      },
    ]);
  });

  it('is looked for where it must not be, in what snapshots froze too', async () => {
    const made = await file();
    const { assessment } = made;
    const subject = { file: made, pack: PACK, score: scoreAssessment(PACK, assessment) };
    const snapshot = takeSnapshot(subject, {
      id: 's-1',
      label: 'Before',
      takenAt: COMMENT.updatedAt,
      takenBy: 'Tester',
      asOf: '2026-11-20',
    });
    const later = { ...assessment, comments: [], snapshots: [snapshot] };
    const names = (edition: 'board' | 'factual', of: typeof assessment) =>
      excludedTexts(edition, { assessment: of, pack: PACK }).map(({ name }) => name);
    const called = 'the comment “Call with Rahman on the framework”';
    expect(names('board', assessment)).toEqual([`the aside of ${called}`]);
    expect(names('board', later)).toEqual([`the aside of ${called} in snapshot 1`]);
    expect(names('factual', assessment)).toEqual(expect.arrayContaining([called, `the body of ${called}`]));
  });

  it('is proven in documents and in data', async () => {
    const { assessment } = await file();
    const source = { pack: PACK, assessment, score: scoreAssessment(PACK, assessment), asOf: '2026-11-23' };
    const items = (kind: 'memo' | 'answers-html') =>
      itemsOf({ kind, edition: 'privileged', annexes: ANNEX_IDS }, source).filter(
        (item) => item.kind === 'record',
      );
    expect(items('memo').flatMap(({ texts }) => texts)).toEqual([
      COMMENT.subject,
      COMMENT.body,
      COMMENT.aside,
    ]);
    expect(items('answers-html')).toEqual([]);
    const without = { ...assessment, comments: [] };
    expect(proveData(without, assessment).missing).toEqual([
      'the comment “Call with Rahman on the framework” (c-1)',
    ]);
  });

  it('is made fit for print', async () => {
    await save(saving({ ...COMMENT, body: 'one\u2028two', aside: 'a\u202eb' }));
    expect(commentsIn(officeFile(await file()).assessment)).toMatchObject([
      { body: 'one\ntwo', aside: 'ab' },
    ]);
  });

  it('is the one thing the registry has besides its own', () => {
    expect(Object.keys(RECORD_KINDS)).toEqual([
      'answer',
      'decision',
      'action',
      'exposure',
      'settlement',
      'paragraph',
      'matter',
      'comment',
      'snapshot',
      'incident',
      'audit',
    ]);
  });
});
