/** Every document in every edition, made from real samples and proven by reading it back. */
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { AssessmentFile } from '@shared/assessment/schema';
import { DOCUMENT_KINDS, type DocumentKind } from '@shared/document/document-kinds';
import { isOfIncident } from '@shared/document/kinds/registry';
import type { Edition } from '@shared/wording/edition';
import { editionsOf } from '@shared/release/editions/kind-editions';
import { makeDocument } from '../../../electron/node/documents/make-document';
import { sampleFile, type ALL_SAMPLES } from '../../helpers/samples';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');

type Combination = readonly [kind: DocumentKind, edition: Edition];

function make(source: AssessmentFile, [kind, edition]: Combination) {
  const redact = edition === 'redacted' ? source.assessment.profile.organisation : undefined;
  return makeDocument(
    { kind, source, asOf: '2026-11-23', pageSize: 'LETTER', edition, redact },
    { resourcesDir, onProgress: () => undefined },
  );
}

/** Those of an incident are made from incidents (`incident-documents.test.ts`). */
const ALL: readonly Combination[] = DOCUMENT_KINDS.filter((kind) => !isOfIncident(kind)).flatMap((kind) =>
  editionsOf(kind).map((edition): Combination => [kind, edition]),
);
/** What holds the most, and so is the most likely to lack or to leak something. */
const MEMOS: readonly Combination[] = [
  ['briefing', 'redacted'],
  ['memo', 'privileged'],
  ['memo', 'factual'],
  ['memo', 'redacted'],
  ['memo-docx', 'board'],
  ['deck-pptx', 'board'],
];

/** What differs most from sample to sample; the rest is the same code on less. */
const BOTH_ENDS: readonly Combination[] = [
  ['memo', 'privileged'],
  ['memo', 'redacted'],
];

const CASES: readonly (readonly [(typeof ALL_SAMPLES)[number], readonly Combination[]])[] = [
  ['regional-bank', MEMOS],
  ['frontier-developer', ALL],
  ['federal-contractor', BOTH_ENDS],
  ['hospital-network', BOTH_ENDS],
  ['new-york-insurer', BOTH_ENDS],
  ['eu-facing-software-maker', BOTH_ENDS],
];

describe.each(CASES)('editions of %s', { timeout: 120_000 }, (name, combinations) => {
  const source = sampleFile(name);

  it.each(combinations)(
    '%s in the %s edition holds all it must and nothing it must not',
    async (kind, edition) => {
      const made = await make(source, [kind, edition]);
      expect(made.ok ? '' : made.error).toBe('');
      if (!made.ok) return;
      expect(made.value.proof.missing).toEqual([]);
      if (edition !== 'privileged') expect(made.value.proof.excluded).toBeGreaterThan(0);
    },
  );
});
