/** In full once, short after, in every document of the bank. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import { buildReportModel } from '@shared/document/model';
import { shortenCites } from '@shared/document/pdf/short-cites';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';
import { inputOf } from './report-fixture';

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'style' ? [] : textsIn(inner)));
}

describe('citations of one document', () => {
  it('are whole where an authority is first named, and short from there on', () => {
    const run = (citedAs: string, text: string) => ({ text, citedAs, shortCite: `short ${text}` });
    const content = [
      { text: [run('a', 'A one'), { text: ' [P]' }] },
      { table: { body: [[{ stack: [{ text: [run('b', 'B'), run('a', 'A two')] }] }]] } },
      { ul: [{ text: [run('b', 'B again')] }] },
    ];
    shortenCites(content);
    expect(textsIn(content)).toEqual(['A one', ' [P]', 'B', 'short A two', 'short B again']);
  });

  it.each(['memo', 'briefing'] as const)('name an act in full once in the %s outside the table', (kind) => {
    const model = buildReportModel(
      inputOf(loadRealPack(), sampleFile('regional-bank').assessment, '2026-11-29'),
    );
    const document = buildDocument(kind, model, { pageSize: 'LETTER' });
    const whole = 'Cybersecurity Information Sharing Act of 2015, 6 U.S.C.';
    const said = textsIn(document.content).filter((text) => text.includes(whole));
    // Once after a statement, once in the table of authorities or in what is uncertain.
    expect(said.length).toBeLessThanOrEqual(3);
    expect(JSON.stringify(document.content)).not.toMatch(/citedAs|shortCite/);
  });
});
