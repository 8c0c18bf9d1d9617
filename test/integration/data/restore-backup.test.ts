import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createAssessment,
  deleteAssessment,
  readAssessmentFile,
  saveAnswer,
  saveTitle,
} from '@renderer/data/assessments-repository';
import { listBackupItems, restoreFromBackup, type BackupChoice } from '@renderer/data/restore-backup';
import { fail } from '@shared/base/app-error';
import { ok } from '@shared/base/result';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerTo, dump, putRaw, useFreshDisk, valueOf, withoutLog } from './database-helpers';
import { startRun, type Run } from './journal-helpers';

const MARK = 'from the backup of today';

let folder: string;
let run: Run;
let deleted: string;
let changed: string;
let same: string;
let name: BackupChoice;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-restore-'));
  useFreshDisk();
  run = await startRun(folder);
  const { repository } = run;
  deleted = valueOf(await createAssessment(repository, 'Deleted'));
  changed = valueOf(await createAssessment(repository, 'Changed'));
  same = valueOf(await createAssessment(repository, 'Same'));
  for (const id of [deleted, changed, same])
    valueOf(await saveAnswer(repository, id, answerTo('GOV-01', { note: `note of ${id}` })));
  name = valueOf(await run.backup.make({ jobId: 'job-0001' })).backup;
});

afterEach(async () => {
  await run.end();
  await rm(folder, { recursive: true });
});

function restore(...assessmentIds: readonly string[]) {
  return restoreFromBackup(run.repository, run.backup.read, { name, assessmentIds, mark: MARK });
}

describe('what is in a backup', () => {
  it('is held against what is here, and nothing is changed by looking', async () => {
    valueOf(await deleteAssessment(run.repository, deleted));
    valueOf(await saveTitle(run.repository, changed, 'Changed since'));
    const before = await dump();
    const items = valueOf(await listBackupItems(run.repository, run.backup.read, name));
    expect(items).toEqual({
      leftOut: 0,
      lacksPacks: false,
      items: [
        { assessmentId: changed, title: 'Changed', comparison: 'changed-since' },
        { assessmentId: deleted, title: 'Deleted', comparison: 'not-here' },
        { assessmentId: same, title: 'Same', comparison: 'same' },
      ],
    });
    expect(await dump()).toEqual(before);
  });
});

describe('a backup that is read in several parts', () => {
  it('is said to lack what any of them says, and holds what all of them hold', async () => {
    const { place, fileName } = name;
    const whole = valueOf(await run.backup.read({ place, fileName, assessmentIds: null, withPacks: true }));
    const ids = whole.assessments.map(({ assessmentId }) => assessmentId);
    const said = [
      { leftOut: ['gone-1', 'gone-2'], lacksPacks: true },
      { leftOut: ['gone-2', 'gone-3'], lacksPacks: false },
      { leftOut: [], lacksPacks: false },
    ];
    const inParts: typeof run.backup.read = ({ assessmentIds }) => {
      const [id = '', ...rest] = assessmentIds ?? ids;
      const assessments = whole.assessments.filter(({ assessmentId }) => assessmentId === id);
      return Promise.resolve(ok({ ...whole, ...said[ids.indexOf(id)], assessments, rest }));
    };
    expect(valueOf(await listBackupItems(run.repository, inParts, name))).toMatchObject({
      leftOut: 3,
      lacksPacks: true,
      items: [{ title: 'Changed' }, { title: 'Deleted' }, { title: 'Same' }],
    });
  });
});

describe('bringing back', () => {
  it('says how many came back before it had to stop', async () => {
    let commits = 0;
    const full: typeof run.repository = {
      ...run.repository,
      commit: (transaction) => {
        commits += 1;
        // Each is followed by the entry of its log.
        return commits > 4 ? Promise.resolve(fail('disk-low')) : run.repository.commit(transaction);
      },
    };
    const assessmentIds = [deleted, changed, same];
    const wanted = { name, assessmentIds, mark: MARK };
    expect(await restoreFromBackup(full, run.backup.read, wanted)).toMatchObject({
      error: { code: 'disk-low', context: { restored: '2' } },
    });
    expect(await run.repository.countAssessments()).toBe(5);
  });

  it('leaves what came back the same as it is in the backup, whatever its revision', async () => {
    valueOf(await deleteAssessment(run.repository, deleted));
    valueOf(await restore(deleted));
    const items = valueOf(await listBackupItems(run.repository, run.backup.read, name));
    expect(items.items.find(({ assessmentId }) => assessmentId === deleted)?.comparison).toBe('same');
    valueOf(await saveAnswer(run.repository, deleted, answerTo('GOV-01', { note: 'changed after that' })));
    const later = valueOf(await listBackupItems(run.repository, run.backup.read, name));
    expect(later.items.find(({ assessmentId }) => assessmentId === deleted)?.comparison).toBe(
      'changed-since',
    );
  });

  it('gives a deleted assessment its id and every answer again, above the revision of its removal', async () => {
    const file = valueOf(await deleteAssessment(run.repository, deleted));
    const removal = valueOf(await run.storage.read({ assessmentId: deleted }));
    expect(valueOf(await restore(deleted))).toBe(1);
    expect(withoutLog(valueOf(await readAssessmentFile(run.repository, deleted)))).toEqual(withoutLog(file));
    const kept = valueOf(await run.storage.read({ assessmentId: deleted }));
    if (removal.status !== 'found' || kept.status !== 'found') throw new Error('The journal has it not');
    expect(kept).toMatchObject({ presence: 'present', rev: removal.rev + 2 });
  });

  it('leaves what is here as it is and comes in beside it, with answers of its own', async () => {
    valueOf(await saveTitle(run.repository, changed, 'Changed since'));
    const before = valueOf(await readAssessmentFile(run.repository, changed));
    expect(valueOf(await restore(changed))).toBe(1);
    expect(valueOf(await readAssessmentFile(run.repository, changed))).toEqual(before);
    const rows = await run.repository.listAssessments();
    const beside = rows.find(({ id }) => ![deleted, changed, same].includes(id));
    const file = valueOf(await readAssessmentFile(run.repository, beside?.id ?? ''));
    expect(file.assessment.title).toBe(`Changed (${MARK})`);
    expect(file.assessment.answers).toEqual([expect.objectContaining({ note: `note of ${changed}` })]);
  });

  it('keeps the longest title short enough to be read and saved when it comes in beside', async () => {
    const longest = 'x'.repeat(500);
    valueOf(await saveTitle(run.repository, changed, longest));
    name = valueOf(await run.backup.make({ jobId: 'job-0002' })).backup;
    valueOf(await saveTitle(run.repository, changed, 'Changed since'));
    expect(valueOf(await restore(changed))).toBe(1);
    const rows = await run.repository.listAssessments();
    const beside = rows.find(({ id }) => ![deleted, changed, same].includes(id))?.id ?? '';
    const { title } = valueOf(await readAssessmentFile(run.repository, beside)).assessment;
    expect(longest).toContain(title.replace(` (${MARK})`, ''));
    expect(title).toContain(MARK);
    valueOf(await saveTitle(run.repository, beside, title));
  });

  it('is written to the journal too: it is there after the loss of the database', async () => {
    valueOf(await deleteAssessment(run.repository, deleted));
    valueOf(await restore(deleted, changed));
    const before = { ...(await dump()), meta: [] };
    await run.end();
    useFreshDisk();
    run = await startRun(folder);
    expect({ ...(await dump()), meta: [] }).toEqual(before);
  });

  it('keeps a row that cannot be read as it was found', async () => {
    const torn = { id: 'torn', assessmentId: same, rev: 2, body: { questionId: 7 } };
    await putRaw('answers', torn);
    valueOf(await saveTitle(run.repository, same, 'Same, later'));
    await run.end();
    await rm(join(folder, 'journal'), { recursive: true });
    run = await startRun(folder);
    name = valueOf(await run.backup.make({ jobId: 'job-0002' })).backup;
    await run.end();
    useFreshDisk();
    await rm(join(folder, 'journal'), { recursive: true });
    run = await startRun(folder);
    expect(valueOf(await restore(same))).toBe(1);
    expect((await dump())['answers']).toContainEqual(torn);
    expect(await readAssessmentFile(run.repository, same)).toMatchObject({
      error: { code: 'row-unreadable' },
    });
  });

  it('answers why when the backup is gone, and brings back nothing', async () => {
    await rm(join(folder, 'backups'), { recursive: true });
    const before = await dump();
    expect(await restore(changed)).toMatchObject({ error: { code: 'backup-unknown' } });
    expect(await dump()).toEqual(before);
  });

  it('waits for a folder that does not answer no longer than a minute, and says so', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const listed = listBackupItems(run.repository, () => new Promise<never>(() => undefined), name);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(await listed).toEqual({
      ok: false,
      error: {
        code: 'backup-unreadable',
        context: { fileName: name.fileName, reason: 'its folder did not answer in time' },
      },
    });
    const broken = new Error('a fault of the app');
    const thrown = listBackupItems(run.repository, () => Promise.reject(broken), name);
    await expect(thrown).rejects.toBe(broken);
  });
});
