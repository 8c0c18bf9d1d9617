/** What a board's document says of earlier states, and what it must never say of them. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { historyIn } from '@shared/release/editions/history-in';
import { excludedTexts } from '@shared/release/proof/excluded';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const NOTE = 'An earlier remark on walruses that nobody repeats';
const SECRET = 'An earlier privileged view on seven purple ferrets';

/** A sample whose snapshot holds texts that the assessment no longer has. */
function withEarlierTexts(): AssessmentFile {
  const file = sampleFile('regional-bank');
  const snapshots = file.assessment.snapshots.map((snapshot) => {
    const answers = snapshot.content.answers.map((answer) => ({
      ...answer,
      note: NOTE,
      privilegedNote: SECRET,
    }));
    return { ...snapshot, content: { ...snapshot.content, answers } };
  });
  return { ...file, assessment: { ...file.assessment, snapshots } };
}

const FILE = withEarlierTexts();

it.each([
  ['briefing', 'pdf', 'Legal exposure fell from'],
  ['memo', 'pdf', 'What moved, and which answers did it'],
  ['memo-docx', 'docx', 'What moved, and which answers did it'],
  ['deck-pptx', 'pptx', 'Legal exposure fell from'],
] as const)(
  '%s tells the board what has changed, without a word that counsel wrote then',
  async (kind, format, said) => {
    const made = await makeDocument(
      { kind, source: FILE, asOf: '2026-11-25', pageSize: 'LETTER', edition: 'board' },
      { resourcesDir, onProgress: () => undefined },
    );
    expect(made.ok ? '' : made.error).toBe('');
    if (!made.ok) return;
    const { body } = await extractDocument(format, made.value.bytes, () => undefined);
    expect(body.replace(/\s+/gu, ' ')).toContain(said);
    expect(body).not.toContain('walruses');
    expect(body).not.toContain('ferrets');
  },
);

it('gives the board answers and figures only, and nothing to editions that judge nothing or hide names', () => {
  const [shown] = historyIn('board', FILE.assessment);
  expect(JSON.stringify(shown)).not.toMatch(/walruses|ferrets/);
  expect(shown?.score).toEqual(FILE.assessment.snapshots[0]?.score);
  expect(historyIn('factual', FILE.assessment)).toEqual([]);
  expect(historyIn('redacted', FILE.assessment)).toEqual([]);
  expect(historyIn('privileged', FILE.assessment)).toBe(FILE.assessment.snapshots);
});

it('searches a finished file for privileged texts of every snapshot', () => {
  const texts = excludedTexts('board', { assessment: FILE.assessment, pack: loadRealPack() }).map(
    ({ text }) => text,
  );
  expect(texts.filter((text) => text === SECRET)).toHaveLength(1);
});
