/** The way of a letterhead’s logo: whatever an assessment goes through, it is there afterwards, to the byte. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  deleteAssessment,
  duplicateAssessment,
  importAssessment,
  readAssessment,
  readAssessmentFile,
} from '@renderer/data/assessments-repository';
import { listBackupItems, restoreFromBackup } from '@renderer/data/restore-backup';
import type { AssessmentFile } from '@shared/assessment/schema';
import { parseAssessmentBytes } from '@shared/exchange/assessment-file';
import { assessmentIn } from '@shared/release/editions/apply-edition';
import { readTerms } from '@shared/release/editions/terms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runExchange } from '../../../electron/workers/exchange/run-exchange';
import { PIXEL } from '../../helpers/pixel';
import { buildMatter } from '../../helpers/record-builders';
import { MAKER } from '../../unit/exchange/sample';
import { fileOf, useFreshDisk, valueOf } from './database-helpers';
import { startRun, type Run } from './journal-helpers';

const LOGO = { ...PIXEL, alt: 'A white gull over Harbor Bank' };
const PASSPHRASE = 'gulls over the harbour wall';

function fileWithLogo(): AssessmentFile {
  const file = fileOf([]);
  const letterhead = { name: 'Office of the General Counsel', address: ['4 Weir Street'], logo: LOGO };
  return { ...file, assessment: { ...file.assessment, matter: buildMatter({ letterhead }) } };
}

let folder: string;
let run: Run;
let id: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brieflock-logo-'));
  useFreshDisk();
  run = await startRun(folder);
  id = valueOf(await importAssessment(run.repository, fileWithLogo(), 'keep-id'));
});

afterEach(async () => {
  await run.end();
  await rm(folder, { recursive: true });
});

async function logoOf(assessmentId: string) {
  return valueOf(await readAssessment(run.repository, assessmentId)).matter?.letterhead.logo;
}

/** Sealed under a passphrase, written, read and opened again, as the exchange worker does it. */
async function shared(source: AssessmentFile): Promise<AssessmentFile> {
  const parts: Uint8Array[] = [];
  const callbacks = {
    onProgress: () => undefined,
    onAllRead: () => undefined,
    onPart: (bytes: Uint8Array) => {
      parts.push(bytes);
    },
  };
  const sealed = valueOf(
    await runExchange({ kind: 'seal', source, passphrase: PASSPHRASE, ...MAKER }, callbacks),
  );
  if (sealed.kind !== 'sealed') throw new Error('Not sealed.');
  const path = join(folder, 'matter.brieflock');
  await writeFile(path, sealed.bytes);
  valueOf(await runExchange({ kind: 'open', path, passphrase: PASSPHRASE }, callbacks));
  return valueOf(parseAssessmentBytes(new Uint8Array(Buffer.concat(parts))));
}

describe('the logo of a letterhead', { timeout: 60_000 }, () => {
  it('is stored with the matter', async () => {
    expect(await logoOf(id)).toEqual(LOGO);
  });

  it('goes along in a share file, and comes in with it elsewhere', async () => {
    const opened = await shared(valueOf(await readAssessmentFile(run.repository, id)));
    expect(opened.assessment.matter?.letterhead.logo).toEqual(LOGO);
    valueOf(await deleteAssessment(run.repository, id));
    const here = valueOf(await importAssessment(run.repository, opened, 'keep-id'));
    expect(await logoOf(here)).toEqual(LOGO);
  });

  it('stands in a duplicate, and stays where it was', async () => {
    const copy = valueOf(await duplicateAssessment(run.repository, id));
    expect(copy).not.toBe(id);
    expect(await logoOf(copy)).toEqual(LOGO);
    expect(await logoOf(id)).toEqual(LOGO);
  });

  it('comes back from a backup', async () => {
    const { backup } = valueOf(await run.backup.make({ jobId: 'job-0001' }));
    valueOf(await deleteAssessment(run.repository, id));
    const { items } = valueOf(await listBackupItems(run.repository, run.backup.read, backup));
    expect(items).toMatchObject([{ assessmentId: id, comparison: 'not-here' }]);
    const wanted = { name: backup, assessmentIds: [id], mark: 'from the backup' };
    valueOf(await restoreFromBackup(run.repository, run.backup.read, wanted));
    expect(await logoOf(id)).toEqual(LOGO);
  });

  it('is in the privileged edition and the board’s; the redacted one keeps the name alone', async () => {
    const assessment = valueOf(await readAssessment(run.repository, id));
    const terms = readTerms('Harbor Bank');
    if (!terms.ok) throw new Error(terms.problems.join());
    for (const edition of ['privileged', 'board'] as const)
      expect(assessmentIn({ edition, terms: [] }, assessment).matter?.letterhead.logo, edition).toBeDefined();
    const redacted = assessmentIn({ edition: 'redacted', terms: terms.value }, assessment);
    expect(redacted.matter?.letterhead).toEqual({
      name: 'Office of the General Counsel',
      address: ['4 Weir Street'],
    });
    expect(JSON.stringify(redacted)).not.toContain(PIXEL.data);
  });
});
