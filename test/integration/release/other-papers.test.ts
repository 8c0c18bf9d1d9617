/** The papers beside memo and briefing, from a sample: complete, without leaks; and a proof that notices either. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { PAPER_DOCUMENTS } from '@shared/document/kinds/paper-descriptors';
import type { Block } from '@shared/document/blocks/block-types';
import { buildReportModel } from '@shared/document/model';
import { blocksOf, documentTitle } from '@shared/document/kinds/builders';
import { isOfBlocks, type BlocksKind } from '@shared/document/kinds/registry';
import type { ReportModel } from '@shared/document/model-types';
import { leftOutOf } from '@shared/document/left-out';
import { editionsOf } from '@shared/release/editions/kind-editions';
import { fingerprintOf } from '@shared/assessment/fingerprint';
import { packAsOf } from '@shared/pack/pack-as-of';
import { scoreAssessment } from '@shared/scoring/score';
import { editionInput } from '../../../electron/node/documents/edition-input';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { proveDocument } from '../../../electron/node/documents/verify/prove-document';
import { makeDocx } from '../../../electron/node/documents/writers/make-docx';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');
const AS_OF = '2026-11-29';
const KINDS = Object.keys(PAPER_DOCUMENTS).filter(
  (kind): kind is keyof typeof PAPER_DOCUMENTS => kind in PAPER_DOCUMENTS,
);
const SAMPLE = sampleFile('regional-bank');

const CASES = KINDS.flatMap((kind) => editionsOf(kind).map((edition) => ({ kind, edition })));

describe.each(CASES)('$kind in the $edition edition', { timeout: 60_000 }, ({ kind, edition }) => {
  it('holds all it must and nothing it must not', async () => {
    const redact = edition === 'redacted' ? 'Thornbury\nO’Dell' : undefined;
    const made = await makeDocument(
      { kind, source: SAMPLE, asOf: AS_OF, pageSize: 'LETTER', edition, redact },
      { resourcesDir, onProgress: () => undefined },
    );
    expect(made.ok ? '' : made.error).toBe('');
    if (!made.ok) return;
    expect(made.value.proof.missing).toEqual([]);
    expect(made.value.proof.total).toBeGreaterThan(0);
    // Where nothing but facts may stand, every judgment of the pack is looked for.
    expect(made.value.proof.excluded).toBeGreaterThan(kind === 'comparison' ? 0 : 500);
  });
});

const PACK = loadRealPack();
const RULES = { edition: 'factual', terms: [] } as const;

function shownOf(source: AssessmentFile) {
  return editionInput(RULES, { file: source, pack: PACK });
}

/** A paper of the sample in the factual edition, changed before it is written, as its proof sees it. */
async function proven(kind: BlocksKind, change: (model: ReportModel) => ReportModel) {
  const shown = shownOf(SAMPLE);
  const { assessment } = shown.file;
  const score = scoreAssessment(packAsOf(PACK, AS_OF).pack, assessment);
  const model = change(
    buildReportModel({
      pack: PACK,
      assessment,
      score,
      asOf: AS_OF,
      fingerprint: fingerprintOf(SAMPLE, PACK.manifest),
      edition: 'factual',
      leftOut: leftOutOf(SAMPLE.assessment, score),
    }),
  );
  const { cover } = model.common;
  const title = documentTitle(kind, 'factual');
  const { bytes } = await makeDocx({
    ...{ title, cover, blocks: blocksOf(kind, model), pageSize: 'LETTER' },
    resourcesDir: resolve(import.meta.dirname, '../../../resources'),
  });
  return proveDocument(
    {
      kind,
      rules: RULES,
      asOf: AS_OF,
      annexes: [],
      bytes,
      original: SAMPLE,
      pack: PACK,
      shown,
      attached: null,
      // What stands in the paper of someone who has answered nothing.
      untyped: () => Promise.resolve({ words: [], bytes: new Uint8Array() }),
      fixedWords: () =>
        Promise.resolve(PACK.modules.flatMap(({ questions }) => questions.map(({ whether }) => whether))),
    },
    () => undefined,
  );
}

function saying(text: string): ReportModel['papers']['exhibits'][number] {
  return { kind: 'paragraph', style: 'body', inlines: [{ kind: 'text', text }] };
}

const NOTE =
  SAMPLE.assessment.answers.map(({ privilegedNote }) => privilegedNote).find((text) => text !== '') ?? '';
const ACTION = SAMPLE.assessment.actions.map(({ detail }) => detail).find((text) => text !== '') ?? '';
const FINDING =
  PACK.modules
    .flatMap(({ questions }) => questions)
    .flatMap(({ options }) => options)
    .flatMap(({ finding }) => finding ?? [])
    .map(({ action }) => action)
    .find((text) => text.split(' ').length > 8) ?? '';

describe('the proof of a paper for outside', { timeout: 60_000 }, () => {
  it.each([
    ['a privileged note', NOTE],
    ['a planned action', ACTION],
    ['a finding', FINDING],
  ])('finds %s that got into it', async (_, text) => {
    expect(text).not.toBe('');
    const proof = await proven('exhibits', (model) => ({
      ...model,
      papers: { ...model.papers, exhibits: [...model.papers.exhibits, saying(text)] },
    }));
    expect(proof.ok).toBe(false);
    if (!proof.ok) expect(proof.error.code).toBe('document-leaks');
  });

  it.each([
    ['regulator-answers', 'regulator'],
    ['privilege-log', 'privilegeLog'],
    ['exhibits', 'exhibits'],
    ['counterparty-answers', 'counterparty'],
    ['cover-letter', 'coverLetter'],
  ] as const)('notices that the last piece of %s is missing', async (kind, part) => {
    expect(isOfBlocks(kind)).toBe(true);
    const proof = await proven(kind, (model) => {
      const blocks = model.papers[part].map((block): Block =>
        block.kind === 'table' ? { ...block, rows: block.rows.slice(0, -1) } : block,
      );
      const isTable = part !== 'coverLetter';
      return { ...model, papers: { ...model.papers, [part]: isTable ? blocks : blocks.slice(0, -2) } };
    });
    expect(proof.ok ? '' : proof.error).toBe('');
    expect(proof.ok ? proof.value.proof.missing : []).not.toEqual([]);
  });
});

describe('answers counsel keeps to the annexes', { timeout: 120_000 }, () => {
  const answers = SAMPLE.assessment.answers.map((answer) => ({ ...answer, answerUse: 'annex' as const }));
  const kept: AssessmentFile = { ...SAMPLE, assessment: { ...SAMPLE.assessment, answers } };

  it.each([
    ['memo', 'privileged'],
    ['briefing', 'board'],
    ['regulator-answers', 'factual'],
    ['counterparty-answers', 'factual'],
  ] as const)('leave the %s complete', async (kind, edition) => {
    const made = await makeDocument(
      { kind, source: kept, asOf: AS_OF, pageSize: 'LETTER', edition },
      { resourcesDir, onProgress: () => undefined },
    );
    expect(made.ok ? made.value.proof.missing : made.error).toEqual([]);
  });
});
