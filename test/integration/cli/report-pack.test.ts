import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writePackFile } from '@shared/pack/pack-file';
import { runReport } from '../../../electron/cli/run-report';
import { editionTexts } from '../../helpers/editions';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const ANSWERED = resolve(import.meta.dirname, '../../fixtures/packs/editions/answered-under-edition-1.json');

let folder: string;
let next = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brieflock-report-pack-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function put(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function report(...args: string[]) {
  next += 1;
  const out = join(folder, `out-${String(next)}`);
  const end = await runReport(['--in', ANSWERED, '--out', out, '--documents', 'briefing', ...args], {
    resourcesDir: RESOURCES,
    today: () => '2026-11-23',
  });
  return { end, out };
}

const scoreSchema = z.object({
  pack: z.object({ id: z.string(), version: z.string() }),
  unknownQuestionIds: z.array(z.string()),
});

describe('a report with a pack that is named', { timeout: 60_000 }, () => {
  it.each(['edition-1', 'edition-2'] as const)('is made from its file: %s', async (edition) => {
    const file = put(`${edition}.brieflock-pack`, writePackFile(editionTexts(edition)));
    const { end, out } = await report('--pack', file);
    expect(end.exitCode).toBe(0);
    const score = scoreSchema.parse(JSON.parse(readFileSync(join(out, 'score.json'), 'utf8')));
    expect(score.pack.version).toBe(edition === 'edition-1' ? '1.0.0' : '2.0.0');
    expect(score.unknownQuestionIds).toEqual(edition === 'edition-1' ? [] : ['INC-03']);
    expect(readFileSync(join(out, 'briefing.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('is refused when the pack is another one than the assessment names, and names that', async () => {
    const { end, out } = await report('--pack', join(RESOURCES, 'packs/template'));
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(
      /needs a pack of law and questions that is not here\. Its name is “[a-z-]+”, edition 1\.0\.0\./,
    );
    expect(existsSync(out)).toBe(false);
  });

  it.each<[string, () => string, RegExp]>([
    ['is not there', () => join(folder, 'none.brieflock-pack'), /“none\.brieflock-pack” could not be read/],
    [
      'is no pack',
      () => put('letter.brieflock-pack', 'Dear colleague'),
      /“letter\.brieflock-pack” is not a pack/,
    ],
    [
      'is unsound',
      () =>
        put('bad.brieflock-pack', writePackFile({ ...editionTexts('edition-1'), 'facets.json': '[\n {]' })),
      /facets\.json line 2: /,
    ],
  ])('is refused when it %s', async (_name, make, words) => {
    const { end, out } = await report('--pack', make());
    expect(end).toMatchObject({ exitCode: 1, stdout: '' });
    expect(end.stderr).toMatch(words);
    expect(existsSync(out)).toBe(false);
  });

  it('is refused as a mistyped command when the name is empty', async () => {
    expect((await report('--pack', '')).end.exitCode).toBe(2);
  });
});
