/** Counsel’s hand in finished files: her words are in them, what she keeps is not, and nothing is final before she looks. */
import { resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AssessmentFile, Paragraph } from '@shared/assessment/schema';
import type { DocumentKind } from '@shared/document/document-kinds';
import type { Pack } from '@shared/pack/schema';
import type { Edition } from '@shared/wording/edition';
import { ANNEX_IDS } from '@shared/document/annexes';
import { editionInput, readRules } from '../../../electron/node/documents/edition-input';
import { extractDocument } from '../../../electron/node/documents/extract/extract-document';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { proveDocument } from '../../../electron/node/documents/verify/prove-document';
import { readPack } from '../../../electron/node/files/read-pack';
import { buildMatter, buildParagraph } from '../../helpers/record-builders';
import { PIXEL } from '../../helpers/pixel';
import { allParts, readPages } from '../../helpers/read-pdf';
import { signedFile } from '../../helpers/signed-file';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const AS_OF = '2026-11-29';
const SECRET = 'Outside counsel expects an inquiry from the regulator before the summer recess';
const HERS = 'We would suspend these accesses until each of the three owners has consented in writing';
const PRIVATE = 'The general counsel doubts that the second owner will ever answer our letters';
const bank = sampleFile('regional-bank');

let pack: Pack;

beforeAll(async () => {
  const read = await readPack(resourcesDir);
  if (!read.ok) throw new Error(read.error.code);
  pack = read.value;
});

interface Made {
  readonly kind: DocumentKind;
  readonly edition: Edition;
  readonly attachData?: boolean;
}

function make(source: AssessmentFile, { kind, edition, attachData = false }: Made) {
  return makeDocument(
    { kind, source, asOf: AS_OF, pageSize: 'LETTER', edition, attachData },
    { resourcesDir, onProgress: () => undefined },
  );
}

async function made(source: AssessmentFile, kind: DocumentKind, edition: Edition) {
  const document = await make(source, { kind, edition });
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const read = await extractDocument(
    kind === 'memo-docx' ? 'docx' : 'pdf',
    document.value.bytes,
    () => undefined,
  );
  return { ...document.value, text: read.body.replaceAll(/\s+/g, ' ') };
}

function withAnswer(over: Partial<Answer>): AssessmentFile {
  const answers = bank.assessment.answers.map((answer) =>
    answer.questionId === 'AGT-02' ? { ...answer, ...over } : answer,
  );
  return { ...bank, assessment: { ...bank.assessment, answers } };
}

function withHand(...paragraphs: readonly Paragraph[]): AssessmentFile {
  const matter = buildMatter({
    letterhead: { name: 'Office of the General Counsel', address: ['4 Weir Street'] },
    conclusion: 'Stop first and decide afterwards is our advice.',
  });
  return { ...bank, assessment: { ...bank.assessment, paragraphs, matter } };
}

const own = (id: string, kind: 'everyone' | 'counsel', text: string) =>
  buildParagraph(`own:${id}`, {
    state: 'own',
    part: 'memo/agent-access',
    after: 'memo/agent-access/apply',
    base: null,
    words: { kind, text, reason: '' },
  });

describe('a note kept for counsel alone', { timeout: 120_000 }, () => {
  it.each([
    ['a privileged note', { privilegedNote: SECRET, privilegedUse: 'counsel-only' }],
    ['a note', { note: SECRET, noteUse: 'nowhere' }],
  ] as const)('%s is in no memo, was looked for, and is not told as missing', async (_, over) => {
    const { text, proof } = await made(withAnswer(over), 'memo', 'privileged');
    expect(text).not.toContain('expects an inquiry from the regulator');
    expect(proof.excluded).toBe(1);
    expect(proof.missing.filter((name) => name.includes('AGT-02'))).toEqual([]);
  });

  it('is not in the data a memo carries either', async () => {
    const source = withAnswer({ privilegedNote: SECRET, privilegedUse: 'counsel-only' });
    expect((await make(source, { kind: 'memo', edition: 'privileged', attachData: true })).ok).toBe(true);
  });

  it('that slipped into the privileged memo is found and named', async () => {
    const original = withAnswer({ privilegedNote: SECRET, privilegedUse: 'counsel-only' });
    const slipped = await make(withAnswer({ note: SECRET }), { kind: 'memo', edition: 'privileged' });
    const rules = readRules('memo', 'privileged', undefined);
    if (!slipped.ok || !rules.ok) throw new Error('The document cannot be made.');
    const shown = editionInput(rules.value, { file: original, pack });
    const proof = await proveDocument(
      {
        kind: 'memo',
        rules: rules.value,
        asOf: AS_OF,
        annexes: ANNEX_IDS,
        bytes: slipped.value.bytes,
        original,
        shown,
        pack,
        attached: null,
        fixedWords: () => Promise.resolve([]),
        untyped: () => Promise.resolve({ words: [], bytes: new Uint8Array() }),
      },
      () => undefined,
    );
    expect(proof).toMatchObject({ ok: false, error: { code: 'document-leaks' } });
    expect(proof.ok ? '' : proof.error.context['found']).toContain('the privileged note on AGT-02');
  });

  it('prints where it is advice, and in notes of before', async () => {
    const { text } = await made(withAnswer({ privilegedNote: SECRET }), 'memo', 'privileged');
    expect(text).toContain('expects an inquiry from the regulator');
  });
});

describe('her words in finished files', { timeout: 120_000 }, () => {
  const source = withHand(own('a', 'everyone', HERS), own('b', 'counsel', PRIVATE));

  it.each(['memo', 'memo-docx'] as const)(
    'are proven in the privileged %s, with head and end',
    async (kind) => {
      const { text, proof } = await made(source, kind, 'privileged');
      expect(proof.missing.filter((name) => /counsel’s words|conclusion|letterhead/.test(name))).toEqual([]);
      for (const words of [
        HERS,
        PRIVATE,
        'Office of the General Counsel',
        'Stop first and decide afterwards',
      ])
        expect(text).toContain(words);
    },
  );

  it('for counsel are in no board edition, and looked for there', async () => {
    const { text, proof } = await made(source, 'memo', 'board');
    expect(text).toContain(HERS);
    expect(text).not.toContain(PRIVATE);
    expect(text).not.toContain('Stop first and decide');
    expect(proof.missing.filter((name) => name.includes('counsel’s words'))).toEqual([]);
  });
});

/** Words of hers in cells: of the memo’s steps and options, and of the briefing’s notices. */
describe('her words in cells of tables', { timeout: 240_000 }, () => {
  const IN_STEPS = 'End each of the three accesses today and tell the owners in writing';
  const IN_OPTIONS = 'Advisories come in by one address and nothing whatever goes out';
  const IN_NOTICES = 'The company itself finds that the incident is material to holders';
  const cell = (unit: string, part: string, words: Paragraph['words']) =>
    buildParagraph(unit, { state: 'edited', part, after: null, words });
  const everyone = (text: string) => ({ kind: 'everyone', text, reason: '' }) as const;
  const steps = 'memo/recommendations/stop-AGT-02:what';
  const source = withHand(
    cell(steps, 'memo/recommendations', everyone(IN_STEPS)),
    cell('memo/options/clearinghouse/CH1:effect', 'memo/options', {
      kind: 'counsel',
      text: IN_OPTIONS,
      reason: '',
    }),
    cell('briefing/clocks/sec-8k:runs-from', 'briefing/clocks', everyone(IN_NOTICES)),
  );
  const missing = (proof: { readonly missing: readonly string[] }) =>
    proof.missing.filter((name) => name.includes('counsel’s words'));

  it.each(['memo', 'memo-docx'] as const)('are proven in the privileged %s', async (kind) => {
    const { text, proof } = await made(source, kind, 'privileged');
    expect(missing(proof)).toEqual([]);
    expect(text).toContain(IN_STEPS);
    expect(text).toContain(IN_OPTIONS);
  });

  it('for counsel alone are in no board memo', async () => {
    const { text, proof } = await made(source, 'memo', 'board');
    expect(missing(proof)).toEqual([]);
    expect(text).toContain(IN_STEPS);
    expect(text).not.toContain('by one address');
  });

  it('stand in the briefing', async () => {
    const { text, proof } = await made(source, 'briefing', 'board');
    expect(missing(proof)).toEqual([]);
    expect(text).toContain(IN_NOTICES);
  });

  it('stand on the slide or in the notes of the deck', async () => {
    const deck = await make(source, { kind: 'deck-pptx', edition: 'board' });
    if (!deck.ok) throw new Error(JSON.stringify(deck.error));
    expect(missing(deck.value.proof)).toEqual([]);
    const read = await extractDocument('pptx', deck.value.bytes, () => undefined);
    expect(read.body.replaceAll(/\s+/g, ' ')).toContain(IN_NOTICES);
  });

  it('wait with a table she left out, and the proof does not ask for them', async () => {
    const out = buildParagraph('memo/recommendations', {
      state: 'left-out',
      part: 'memo/recommendations',
      words: { kind: 'everyone', text: '', reason: 'Told to the Committee in person on November 20.' },
    });
    const { text, proof } = await made(
      withHand(cell(steps, 'memo/recommendations', everyone(IN_STEPS)), out),
      'memo',
      'privileged',
    );
    expect(text).not.toContain(IN_STEPS);
    expect(missing(proof)).toEqual([]);
  });

  it('that a redaction term names are looked for and blacked out', async () => {
    const terms = 'three accesses';
    const document = await makeDocument(
      {
        kind: 'memo',
        source,
        asOf: AS_OF,
        pageSize: 'LETTER',
        edition: 'redacted',
        attachData: false,
        redact: terms,
      },
      { resourcesDir, onProgress: () => undefined },
    );
    if (!document.ok) throw new Error(JSON.stringify(document.error));
    const read = await extractDocument('pdf', document.value.bytes, () => undefined);
    const text = read.body.replaceAll(/\s+/g, ' ');
    expect(text).not.toMatch(/three accesses/i);
    expect(text).toContain('today and tell the owners in writing');
  });
});

describe('a final document', { timeout: 120_000 }, () => {
  const signed = (file: AssessmentFile) => signedFile(file, pack);
  const stale = withHand(
    buildParagraph('memo/agent-access/apply', {
      state: 'edited',
      part: 'memo/agent-access',
      words: { kind: 'everyone', text: HERS, reason: '' },
    }),
  );

  it.each(['memo', 'memo-docx'] as const)('%s is refused while ground has moved', async (kind) => {
    expect(await make(signed(stale), { kind, edition: 'privileged' })).toMatchObject({
      ok: false,
      error: { code: 'paper-stale', context: { count: '1 paragraph' } },
    });
  });

  it('is made of a draft, with hers marked', async () => {
    const { text } = await made(stale, 'memo', 'privileged');
    expect(text).toContain(HERS);
    expect(text).toContain('(To be looked at again:');
  });

  it('is made of the other paper, and once she has looked', async () => {
    expect((await make(signed(stale), { kind: 'briefing', edition: 'board' })).ok).toBe(true);
    expect(
      (await make(signed(withHand(own('a', 'everyone', HERS))), { kind: 'memo', edition: 'privileged' })).ok,
    ).toBe(true);
  });
});

describe('the logo of the letterhead', { timeout: 120_000 }, () => {
  const withLogo = (): AssessmentFile => {
    const file = withHand();
    const letterhead = {
      name: 'Office of the General Counsel',
      address: [],
      logo: { ...PIXEL, alt: 'A white gull' },
    };
    return { ...file, assessment: { ...file.assessment, matter: buildMatter({ letterhead }) } };
  };

  it.each(['memo', 'memo-docx', 'answers-html'] as const)(
    'stands in the head of the %s, with words in its place',
    async (kind) => {
      const edition = 'privileged';
      const document = await make(withLogo(), { kind, edition });
      if (!document.ok) throw new Error(JSON.stringify(document.error));
      expect(document.value.proof.missing).toEqual([]);
      const { bytes } = document.value;
      const holds = (text: string) => Buffer.from(bytes).includes(text);
      switch (kind) {
        case 'memo': {
          const [page] = await readPages(bytes);
          const parts = page === undefined ? [] : allParts(page.tree);
          expect(parts.filter(({ alt }) => alt === 'A white gull').map(({ role }) => role)).toEqual([
            'Figure',
          ]);
          expect(holds('/Subtype /Image')).toBe(true);
          break;
        }
        case 'memo-docx': {
          const files = unzipSync(bytes);
          const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
          const pictures = xml.match(/<wp:docPr\b/g)?.length;
          expect(Object.keys(files).filter((name) => name.startsWith('word/media/'))).toHaveLength(
            pictures ?? 0,
          );
          expect(xml.split('descr="A white gull"')).toHaveLength(2);
          break;
        }
        case 'answers-html':
          expect(holds(`<img src="data:image/png;base64,${PIXEL.data}" alt="A white gull"`)).toBe(true);
          expect(holds('img-src data:')).toBe(true);
      }
    },
  );

  /** Whether the picture, or what is read aloud for it, is in a file. */
  function holdsLogo(kind: DocumentKind, bytes: Uint8Array): boolean {
    const isPicture = (part: Uint8Array) => Buffer.from(part).equals(Buffer.from(PIXEL.data, 'base64'));
    const named = 'A white gull';
    if (kind === 'memo-docx' || kind === 'deck-pptx') {
      const files = Object.values(unzipSync(bytes));
      return files.some((part) => isPicture(part) || strFromU8(part).includes(named));
    }
    const file = Buffer.from(bytes);
    return [named, '/Subtype /Image', PIXEL.data].some((sign) => file.includes(sign));
  }

  it.each(['memo', 'memo-docx', 'answers-html'] as const)(
    'is in the %s of the board, and in no redacted one',
    async (kind) => {
      const at = { kind, source: withLogo(), asOf: AS_OF, pageSize: 'LETTER' } as const;
      const surroundings = { resourcesDir, onProgress: () => undefined };
      const board = await makeDocument({ ...at, edition: 'board' }, surroundings);
      const redacted = await makeDocument(
        { ...at, edition: 'redacted', redact: 'Thornbury Falls' },
        surroundings,
      );
      if (!board.ok || !redacted.ok) throw new Error('The document cannot be made.');
      expect(holdsLogo(kind, board.value.bytes)).toBe(true);
      expect(holdsLogo(kind, redacted.value.bytes)).toBe(false);
    },
  );

  it.each(['briefing', 'deck-pptx'] as const)('is in no redacted %s', async (kind) => {
    const document = await makeDocument(
      {
        kind,
        source: withLogo(),
        asOf: AS_OF,
        pageSize: 'LETTER',
        edition: 'redacted',
        redact: 'Thornbury Falls',
      },
      { resourcesDir, onProgress: () => undefined },
    );
    if (!document.ok) throw new Error(JSON.stringify(document.error));
    expect(holdsLogo(kind, document.value.bytes)).toBe(false);
  });
});
