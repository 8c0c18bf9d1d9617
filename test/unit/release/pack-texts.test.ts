/** What a document of facts may say of the pack: choices and their sentences, never the finding that belongs to one. */
import { describe, expect, it } from 'vitest';
import { packTextsFor, recordTextsFor } from '@shared/release/editions/texts';
import { toAssessmentFile } from '@shared/exchange/assessment-file';
import { buildAssessment } from '../../helpers/builders';
import { loadRealPack } from '../../helpers/real-pack';
import { buildAction } from '../../helpers/record-builders';

const PACK = loadRealPack();
const [OPTION] = PACK.modules
  .flatMap(({ questions }) => questions)
  .flatMap(({ options }) => options)
  .filter(({ finding }) => finding !== undefined);

describe('texts of the pack that facts may show', () => {
  it('holds the sentence of a choice and not its finding', () => {
    const texts = packTextsFor({ edition: 'factual' }, PACK);
    expect(texts).toContain(OPTION?.statement);
    expect(texts).not.toContain(OPTION?.finding?.action);
    expect(packTextsFor({ edition: 'board' }, PACK)).toContain(OPTION?.finding?.action);
  });

  it('is as narrow for a reader outside in every edition', () => {
    const texts = packTextsFor({ edition: 'redacted', reader: 'outside' }, PACK);
    expect(texts).not.toContain(OPTION?.finding?.action);
    expect(texts).toContain(PACK.prompts.find(({ audience }) => audience === 'regulator')?.text);
    expect(texts).not.toContain(PACK.prompts.find(({ audience }) => audience === 'board')?.text);
  });
});

describe('texts of an assessment that a reader outside may be shown', () => {
  it('holds none of counsel’s work', () => {
    const assessment = buildAssessment({ actions: [buildAction('a1', { title: 'Buy a tool' })] });
    const file = toAssessmentFile(assessment, { id: 'p', version: '1.0.0' });
    expect(recordTextsFor({ edition: 'redacted', reader: 'outside' }, file)).not.toContain('Buy a tool');
    expect(recordTextsFor({ edition: 'redacted' }, file)).toContain('Buy a tool');
  });
});
