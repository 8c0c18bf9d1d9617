import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessmentFileSchema, type AssessmentFile } from '@shared/assessment/schema';
import type { DocumentKind } from '@shared/report/document-kinds';
import type { Edition } from '@shared/report/editions/edition';
import { makeDocument } from '../../../electron/documents/make-document';

const resourcesDir = resolve(import.meta.dirname, '../../../resources');

function sample(name: string): AssessmentFile {
  const text = readFileSync(join(resourcesDir, 'samples', `${name}.json`), 'utf8');
  return assessmentFileSchema.parse(JSON.parse(text));
}

function make(source: AssessmentFile, kind: DocumentKind, edition: Edition, redact?: string) {
  return makeDocument(
    { kind, source, asOf: '2026-11-23', pageSize: 'LETTER', edition, redact },
    { resourcesDir, onProgress: () => undefined },
  );
}

const SAMPLES = ['federal-contractor', 'frontier-developer', 'regional-bank'] as const;
const MADE = [
  ['briefing', 'board'],
  ['briefing', 'redacted'],
  ['memo', 'privileged'],
  ['memo', 'board'],
  ['memo', 'factual'],
  ['memo', 'redacted'],
  ['register-csv', 'board'],
  ['register-xlsx', 'redacted'],
  ['deadlines-ics', 'redacted'],
  ['answers-html', 'privileged'],
  ['answers-html', 'redacted'],
  ['answers-json', 'board'],
  ['answers-json', 'factual'],
  ['answers-json', 'redacted'],
] as const;

describe.each(SAMPLES)('editions of %s', { timeout: 120_000 }, (name) => {
  const source = sample(name);
  const organisation = source.assessment.profile.organisation;

  it.each(MADE)('%s in the %s edition holds all it must and nothing it must not', async (kind, edition) => {
    const made = await make(source, kind, edition, edition === 'redacted' ? organisation : undefined);
    expect(made.ok ? '' : made.error).toBe('');
    if (!made.ok) return;
    expect(made.value.proof.missing).toEqual([]);
  });
});
