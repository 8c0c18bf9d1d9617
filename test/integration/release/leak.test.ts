/** A document into which something slipped that its edition must not say: the proof must find it and name it. */
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import type { Pack } from '@shared/pack/schema';
import { ANNEX_IDS } from '@shared/document/annexes';
import type { DocumentKind } from '@shared/document/document-kinds';
import { editionInput, readRules } from '../../../electron/node/documents/edition-input';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { proveDocument } from '../../../electron/node/documents/verify/prove-document';
import { readPack } from '../../../electron/node/files/read-pack';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const AS_OF = '2026-11-23';
const SECRET = 'Outside counsel expects an inquiry from the regulator before the summer recess';

let pack: Pack;

beforeAll(async () => {
  const read = await readPack(resourcesDir);
  if (!read.ok) throw new Error(read.error.code);
  pack = read.value;
});

/** The sample with a note of counsel's own; `slipped` is where else the words stand. */
function withSecret(slipped: 'nowhere' | 'note'): AssessmentFile {
  const file = sampleFile('regional-bank');
  const [first, ...rest] = file.assessment.answers;
  if (first === undefined) throw new Error('The sample has no answer.');
  const note = slipped === 'note' ? `${first.note} ${SECRET}` : first.note;
  const answers = [{ ...first, note, privilegedNote: SECRET }, ...rest];
  return { ...file, assessment: { ...file.assessment, answers } };
}

/** Makes the document from one assessment and proves it as the board's of another. */
async function proveAsBoards(kind: DocumentKind, made: AssessmentFile, original: AssessmentFile) {
  const document = await makeDocument(
    { kind, source: made, asOf: AS_OF, pageSize: 'LETTER', edition: 'board' },
    { resourcesDir, onProgress: () => undefined },
  );
  const rules = readRules(kind, 'board', undefined);
  if (!document.ok || !rules.ok) throw new Error('The document cannot be made.');
  const shown = editionInput(rules.value, { file: original, pack });
  return proveDocument(
    {
      kind,
      rules: rules.value,
      asOf: AS_OF,
      bytes: document.value.bytes,
      original,
      shown,
      pack,
      annexes: ANNEX_IDS,
      attached: null,
      fixedWords: () => Promise.resolve([]),
      untyped: () => Promise.resolve({ words: [], bytes: new Uint8Array() }),
    },
    () => undefined,
  );
}

describe('a privileged note that slipped into the board edition', { timeout: 60_000 }, () => {
  it.each<DocumentKind>(['memo', 'memo-docx', 'answers-html', 'answers-json'])(
    'is found in %s and named by its question',
    async (kind) => {
      const original = withSecret('nowhere');
      const proof = await proveAsBoards(kind, withSecret('note'), original);
      expect(proof).toMatchObject({ ok: false, error: { code: 'document-leaks' } });
      const found = proof.ok ? '' : (proof.error.context['found'] ?? '');
      expect(found).toContain(`the privileged note on ${original.assessment.answers[0]?.questionId ?? ''}`);
    },
  );

  it('is not found where nothing slipped', async () => {
    const proof = await proveAsBoards('answers-json', withSecret('nowhere'), withSecret('nowhere'));
    expect(proof.ok).toBe(true);
  });
});

/** The sample with a privileged note that begins with words every such document holds. */
function withNote(privilegedNote: string): AssessmentFile {
  const file = sampleFile('regional-bank');
  const [first, ...rest] = file.assessment.answers;
  if (first === undefined) throw new Error('The sample has no answer.');
  return {
    ...file,
    assessment: { ...file.assessment, answers: [{ ...first, privilegedNote }, ...rest] },
  };
}

describe('a privileged note in words that documents hold anyway', { timeout: 120_000 }, () => {
  const question = () => {
    const found = pack.modules.flatMap(({ questions }) => questions).find(({ text }) => text.length > 70);
    return found?.text ?? '';
  };

  it.each<readonly [string, () => string]>([
    ['begins with the law’s', () => `${question()} Counsel would rather not say so in writing at present.`],
    [
      'begins with ours',
      () => 'Required of the Company by the Interagency Guidelines, and we fall short of it.',
    ],
    ['is nothing but the law’s', question],
  ])('blocks no document where it %s', async (_, note) => {
    const source = withNote(note());
    for (const kind of ['answers-html', 'memo-docx'] as const) {
      const made = await makeDocument(
        { kind, source, asOf: AS_OF, pageSize: 'LETTER', edition: 'board' },
        { resourcesDir, onProgress: () => undefined },
      );
      expect(made.ok ? '' : made.error).toBe('');
    }
  });

  it('is found and named where the rest of it leaks', async () => {
    const rest = 'Counsel would rather not say so in writing at present.';
    const original = withNote(`${question()} ${rest}`);
    const [first, ...others] = original.assessment.answers;
    if (first === undefined) throw new Error('The sample has no answer.');
    const slipped = { ...first, privilegedNote: '', note: rest };
    const made = { ...original, assessment: { ...original.assessment, answers: [slipped, ...others] } };
    const proof = await proveAsBoards('answers-html', made, original);
    expect(proof).toMatchObject({ ok: false, error: { code: 'document-leaks' } });
    expect(proof.ok ? '' : proof.error.context['found']).toContain(
      `the privileged note on ${first.questionId}`,
    );
  });
});
