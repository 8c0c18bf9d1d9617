import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from '@shared/document/document-kinds';
import { isOfIncident } from '@shared/document/kinds/registry';
import { changed, made, sampleFile } from '../../helpers/office';
import { LONGEST, longestMatter } from '../../helpers/longest-matter';
import { buildAction } from '../../helpers/record-builders';

const TIMEOUT_MS = 600_000;
/** As many records as there may be, with a text of full length now and then: all of them at once take minutes for each document. */
const source = longestMatter({ ...LONGEST, every: 200 });

describe('the longest matter', () => {
  it.each(DOCUMENT_KINDS.filter((kind) => !isOfIncident(kind)))(
    'is made as %s, and nothing is missing',
    { timeout: TIMEOUT_MS },
    async (kind) => {
      const { proof, contents } = await made(kind, source);
      expect(proof.missing).toEqual([]);
      expect(contents.every(({ count }) => count > 0)).toBe(true);
    },
  );
});

describe('one action of any length', () => {
  const withAction = (detail: string, title = 'One action') =>
    changed(sampleFile(), {
      actions: [
        buildAction('one', { title, detail, owner: 'Ana\nRuiz', dueOn: '2027-01-15' }),
        buildAction('two', { title: 'Another action', detail: 'Short.', dueOn: '2027-01-16' }),
      ],
    });

  it.each([3_000, 8_000, 20_000])(
    'of %i characters is in the memo',
    { timeout: TIMEOUT_MS },
    async (length) => {
      const { proof } = await made('memo', withAction('Plain words. '.repeat(length / 13)));
      expect(proof.missing).toEqual([]);
    },
  );

  // Letters much wider than the estimate has them: what is held together as fitting a page does not fit.
  it('of wide letters is in the memo, laid out once more', { timeout: TIMEOUT_MS }, async () => {
    const { proof } = await made('memo', withAction('WWWWMWWW '.repeat(190)));
    expect(proof.missing).toEqual([]);
  });

  it('with line breaks in title and owner is in every document', { timeout: TIMEOUT_MS }, async () => {
    for (const kind of ['memo', 'register-csv', 'deadlines-ics'] as const) {
      const { proof } = await made(kind, withAction('Short.', 'One\r\naction\n\nof three lines'));
      expect([kind, proof.missing]).toEqual([kind, []]);
    }
  });
});
