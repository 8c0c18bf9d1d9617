/** A made-up Act prints its own documents: its duties by day and by whom they reach, and no word of another law. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import { readPackTexts } from '@shared/pack/read-pack-texts';
import type { Pack } from '@shared/pack/schema';
import { buildAnswer, buildAssessment, buildProfile, choose } from '../../helpers/builders';
import { modelOf } from './report-fixture';

const FOLDER = join(import.meta.dirname, '../../../resources/packs/template');

function loadTemplate(): Pack {
  const names = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const texts = names.map((name): [string, string] => [
    name.replaceAll('\\', '/'),
    readFileSync(join(FOLDER, name), 'utf8'),
  ]);
  const { pack } = readPackTexts(Object.fromEntries(texts));
  if (!pack.ok) throw new Error(JSON.stringify(pack.error));
  return pack.value;
}

const template = loadTemplate();

function printed(kind: 'memo' | 'briefing', asOf: string, size = 'large'): string {
  const assessment = buildAssessment({
    profile: buildProfile({ roles: ['operator'], size: [size] }),
    answers: [buildAnswer('INC-01', choose('tested')), buildAnswer('INC-02', choose('none'))],
  });
  return JSON.stringify(
    buildDocument(kind, modelOf(template, assessment, asOf), { pageSize: 'LETTER' }).content,
  );
}

const KEEP = 'Required of the Company by the Act, Sec. 2(a): that an operator keep a written incident plan';
const TRY_OUT = 'that an operator with 250 people or more try out its plan each year';

describe('documents under the template pack', () => {
  it.each(['memo', 'briefing'] as const)('say nothing of another law: %s', (kind) => {
    for (const asOf of ['2026-11-23', '2027-07-01', '2028-01-01']) {
      expect(printed(kind, asOf)).not.toMatch(/Executive Order|14409|\bthe [Oo]rder\b/);
    }
  });

  it('state a duty from its first day, of those it reaches', () => {
    expect(printed('memo', '2027-06-30')).toContain(KEEP);
    expect(printed('memo', '2027-06-30')).not.toContain(TRY_OUT);
    expect(printed('memo', '2027-07-01')).toContain(TRY_OUT);
    expect(printed('memo', '2027-07-01', 'small')).not.toContain(TRY_OUT);
  });

  it('tell answers in sentences of the pack, gathered into its issues', () => {
    const memo = printed('memo', '2026-11-23');
    expect(memo).toContain('Plan and records for incidents');
    expect(memo).toContain('It could report; it could not show.');
    expect(memo).toContain('Against the duties that reach the Company, the record calls for one step first.');
    expect(memo).not.toMatch(/other law/i);
    const briefing = printed('briefing', '2026-11-23');
    expect(briefing).toContain('The Act binds operators of important systems only');
    // Two answers that decide it disagree: neither is given as the answer.
    expect(briefing).toContain('The record disagrees with itself on this.');
    expect(briefing).not.toContain('We tried our plan out in the past year.');
    expect(briefing).toContain('A late or wrong report of a serious incident');
    expect(briefing).toContain('Documents are named for none of two answers.');
    expect(briefing).not.toMatch(/other law|whatever we decide/i);
  });

  it('name duties in the words of the pack, and a conflict in the record', () => {
    const memo = printed('memo', '2026-11-23');
    expect(memo).toContain('The Act (incident report within 72 hours, with its records).');
    expect(memo).toContain('The Act (written incident plan).');
    for (const kind of ['memo', 'briefing'] as const) {
      expect(printed(kind, '2026-11-23')).toContain('that none of the listed records of AI systems are kept');
    }
  });

  it('list a deadline as running from its first day', () => {
    const appliesOn = (asOf: string) => {
      const assessment = buildAssessment({
        profile: buildProfile({ roles: ['operator'], size: ['large'] }),
      });
      return modelOf(template, assessment, asOf).common.clocks.map(({ title, applies }) => [title, applies]);
    };
    const yearly = 'Yearly statement on the exercise of the incident plan';
    expect(appliesOn('2027-06-30')).toContainEqual([yearly, 'Not in effect yet']);
    expect(appliesOn('2027-07-01')).toContainEqual([yearly, 'Applies']);
  });
});
