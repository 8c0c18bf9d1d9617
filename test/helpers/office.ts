/** Documents made as the app makes them, from a sample or from one full of traps. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { assessmentFileSchema, type Assessment, type AssessmentFile } from '@shared/assessment/schema';
import type { DocumentKind } from '@shared/document/document-kinds';
import { makeDocument } from '../../electron/node/documents/make-document';
import type { MadeDocument, MakeRequest } from '../../electron/node/documents/make-request';

const RESOURCES = resolve(import.meta.dirname, '../../resources');
const WHEN = { updatedAt: '2026-11-20T10:00:00.000Z', updatedBy: 'Counsel' } as const;

export type SampleName = 'regional-bank' | 'frontier-developer' | 'federal-contractor';

/** A sample as it comes with the app. */
export function sampleFile(name: SampleName = 'regional-bank'): AssessmentFile {
  const text = readFileSync(resolve(RESOURCES, `samples/${name}.json`), 'utf8');
  return assessmentFileSchema.parse(JSON.parse(text));
}

/** The same file with another assessment inside. */
export function changed(file: AssessmentFile, over: Partial<Assessment>): AssessmentFile {
  return assessmentFileSchema.parse({ ...file, assessment: { ...file.assessment, ...over } });
}

/** Texts that are dangerous in a page, a spreadsheet, a calendar or an archive of XML. */
export const TRAPS = {
  title: '=HYPERLINK("http://x.invalid","A, B; C")\r\nBEGIN:VEVENT <script>alert(1)</script>',
  organisation: 'Ré&né "Quoted" <b>bold</b> \u202Eevil\u202C Ltd',
  action: "=cmd|' /C calc'!A0",
  detail:
    '@SUM(1+1)\n\\n;,: second line\u0000\u0001\uFFFE \u{1F469}\u200D\u{1F469}\u200D\u{1F467} שלום Ελλάδα Москва',
  owner: '+1 555 0100',
  unknownOwner: '-2+3+cmd|x',
  note: ']]> & <!-- </p><img src=x onerror=alert(1)> \t=1',
  privilegedNote: 'SECRET-WORD </textarea><script>alert(2)</script>',
} as const;

/** A sample whose typed texts are traps, with planned actions and a decision that is to be reviewed. */
export function hostileFile(): AssessmentFile {
  const file = sampleFile();
  const { answers, profile } = file.assessment;
  const [first, ...rest] = answers;
  if (first === undefined) throw new Error('a sample has answers');
  const action = {
    id: 'plan-1',
    questionId: null,
    title: TRAPS.action,
    detail: TRAPS.detail,
    owner: TRAPS.owner,
    dueOn: '2027-02-28',
    status: 'in-progress' as const,
    target: null,
    createdAt: WHEN.updatedAt,
    ...WHEN,
  };
  const choice = {
    optionCode: 'A',
    rationale: TRAPS.note,
    privilegedRationale: TRAPS.privilegedNote,
    deciders: 'Risk, Committee',
    decidedOn: '2026-10-01',
    reviewOn: '2027-03-31',
  };
  const trapped = { ...first, note: TRAPS.note, privilegedNote: TRAPS.privilegedNote };
  const others = rest.map((answer) =>
    answer.value?.kind === 'unknown'
      ? { ...answer, value: { ...answer.value, owner: TRAPS.unknownOwner } }
      : answer,
  );
  return changed(file, {
    title: TRAPS.title,
    profile: { ...profile, organisation: TRAPS.organisation },
    answers: [trapped, ...others],
    actions: [
      action,
      { ...action, id: 'plan-2', questionId: first.questionId, title: 'Done long ago', status: 'done' },
    ],
    decisions: [{ decisionId: 'frontier-framework', gates: {}, factors: {}, choice, ...WHEN }],
  });
}

/** Makes a document as of a fixed day, on letter paper unless said otherwise; throws what went wrong. */
export async function made(
  kind: DocumentKind,
  source: AssessmentFile,
  over: Partial<MakeRequest> = {},
): Promise<MadeDocument> {
  const outcome = await makeDocument(
    { kind, source, asOf: '2026-11-23', pageSize: 'LETTER', ...over },
    { resourcesDir: RESOURCES, onProgress: () => undefined },
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** The text of a document that is text. */
export async function madeText(kind: DocumentKind, source: AssessmentFile): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode((await made(kind, source)).bytes);
}
