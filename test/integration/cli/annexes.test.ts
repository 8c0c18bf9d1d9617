/** The headless command with annexes chosen: what is made, what it says of itself, and what is refused. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { readProvenance } from '@shared/document/provenance';
import { runReport, type ReportEnd } from '../../../electron/cli/run-report';
import { readPdf } from '../../../electron/node/documents/extract/read-pdf';

const RESOURCES = resolve(import.meta.dirname, '../../../resources');
const SAMPLE = join(RESOURCES, 'samples/regional-bank.json');
const folder = mkdtempSync(join(tmpdir(), 'brieflock-annexes-'));
let out: string;
let next = 0;

function report(...args: readonly string[]): Promise<ReportEnd> {
  const all = ['--in', SAMPLE, '--out', out, '--as-of', '2026-11-29', ...args];
  return runReport(all, { resourcesDir: RESOURCES, today: () => '2026-11-29' });
}

async function read(name: string) {
  const { body, keywords, headings } = await readPdf(readFileSync(join(out, name)), () => undefined);
  return { body, headings: headings.map(({ title }) => title), provenance: readProvenance(keywords) };
}

beforeEach(() => {
  next += 1;
  out = join(folder, `out-${String(next)}`);
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a memo', { timeout: 120_000 }, () => {
  it('is made without annexes, proven, and says so; its body points to none', async () => {
    expect(await report('--documents', 'memo', '--edition', 'privileged', '--annexes', 'none')).toMatchObject(
      {
        exitCode: 0,
        stderr: '',
      },
    );
    const [name = ''] = readdirSync(out).filter((file) => file.endsWith('.pdf'));
    const { body, headings, provenance } = await read(name);
    expect(provenance?.annexes).toBe('none');
    expect(headings.filter((title) => title.includes('Appendix'))).toEqual([]);
    expect(body).not.toMatch(/\b(?:in )?the annex\b|\bappendix\b/i);
    expect(readFileSync(join(out, 'proof.json'), 'utf8')).toContain('"total"');
  });

  it('has the annexes that were named, in the order of the memo', async () => {
    expect(await report('--documents', 'memo', '--annexes', 'evidence,law')).toMatchObject({ exitCode: 0 });
    const { headings, provenance } = await read('memo.pdf');
    expect(provenance?.annexes).toBe('law,evidence');
    const appendices = headings.filter((title) => title.includes('Appendix'));
    expect(appendices.at(0)).toContain('What the Order does and does not do');
    expect(appendices.at(-1)).toContain('Index of evidence');
    expect(appendices.join(' ')).not.toMatch(/Action plan|Answers by module/);
  });
});

describe('a briefing', { timeout: 120_000 }, () => {
  it('is the same whatever annexes the memo has', async () => {
    expect(await report('--documents', 'briefing', '--annexes', 'none')).toMatchObject({ exitCode: 0 });
    const bare = readFileSync(join(out, 'briefing.pdf'));
    out = `${out}-again`;
    expect(await report('--documents', 'briefing')).toMatchObject({ exitCode: 0 });
    expect(readFileSync(join(out, 'briefing.pdf')).equals(bare)).toBe(true);
  });
});

describe('an annex there is not', () => {
  it.each(['appendix', '', 'law,law', 'all,law'])('is refused with words: %j', async (list) => {
    const { exitCode, stdout, stderr } = await report('--annexes', list);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toContain('--annexes takes all, none, or any of actions, options');
  });
});
