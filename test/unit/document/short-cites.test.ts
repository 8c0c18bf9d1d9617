/** In full once, short after, in every document of the bank. */
import { describe, expect, it } from 'vitest';
import { buildDocument } from '@shared/document/pdf/build-document';
import type { Block } from '@shared/document/blocks/block-types';
import { citations, paragraph, table } from '@shared/document/blocks/build';
import { shortenCites } from '@shared/document/blocks/short-cites';
import { CITE } from './block-examples';
import { sampleModel } from './report-fixture';

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'style' ? [] : textsIn(inner)));
}

describe('citations of one document', () => {
  it('are whole where an authority is first named, and short from there on, wherever they stand', () => {
    const cite = (authorityId: string, text: string): Block =>
      paragraph([citations([{ ...CITE, authorityId, text, short: `short ${text}` }])]);
    const blocks: readonly Block[] = [
      cite('a', 'A one'),
      table({
        look: 'ruled',
        columns: [{ head: '', share: 1 }],
        rows: [[[cite('b', 'B'), cite('a', 'A two')]]],
      }),
      { kind: 'list', marker: 'bullet', items: [[cite('b', 'B again')]] },
      { kind: 'box', blocks: [cite('c', 'C')] },
      { kind: 'beside', first: [cite('c', 'C two')], second: [cite('d', 'D')], share: 0.5, gap: 'none' },
    ];
    const printed = JSON.stringify(shortenCites(blocks));
    expect([...printed.matchAll(/"text":"([^"]*)"/g)].map((match) => match[1])).toEqual([
      'A one',
      'B',
      'short A two',
      'short B again',
      'C',
      'short C two',
      'D',
    ]);
    expect(JSON.stringify(blocks)).toContain('"text":"A two"');
  });

  it.each(['memo', 'briefing'] as const)('name an act in full once in the %s outside the table', (kind) => {
    const model = sampleModel('regional-bank', '2026-11-29');
    const document = buildDocument(kind, model, { pageSize: 'LETTER' });
    const whole = 'Cybersecurity Information Sharing Act of 2015, 6 U.S.C.';
    const said = textsIn(document.content).filter((text) => text.includes(whole));
    // Once after a statement, once with its term in what is uncertain; the rest in the annex of the law.
    expect(said.length).toBeLessThanOrEqual(kind === 'memo' ? 5 : 3);
  });
});
