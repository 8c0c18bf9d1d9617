/** Prepares what a document of an edition is made from: the assessment and the pack without what it must not say. */
import { assessmentFrom, mapContent } from '@shared/assessment/content';
import type { AssessmentFile } from '@shared/assessment/schema';
import { CONTENT_KINDS } from '@shared/assessment/schema-content';
import { snapshotSchema } from '@shared/assessment/schema-history';
import { emptyParts } from '@shared/assessment/schema-parts';
import { mapTexts } from '@shared/assessment/schema-texts';
import { fail, type AppError } from '@shared/base/app-error';
import { ok, type Result } from '@shared/base/result';
import type { Pack } from '@shared/pack/schema';
import type { DocumentKind } from '@shared/document/document-kinds';
import { assessmentIn, type EditionRules } from '@shared/release/editions/apply-edition';
import { REDACTION_MARK, type Edition } from '@shared/wording/edition';
import { editionRefusal } from '@shared/release/editions/kind-editions';
import { withoutOwnNames } from '@shared/release/editions/own-names';
import { readTerms } from '@shared/release/editions/terms';
import { textsIn } from '@shared/release/editions/texts';

/** An assessment with the pack it is read with. */
export interface EditionInput {
  readonly file: AssessmentFile;
  readonly pack: Pack;
}

/**
 * Reads the rules of an edition.
 *
 * @param list - the terms of the redacted edition, one a line
 * @returns the rules; `edition-refused` (`reason`) when the document is not made in it, the redacted edition has no
 *   terms, or another one has some
 */
export function readRules(
  kind: DocumentKind,
  edition: Edition,
  list: string | undefined,
): Result<EditionRules, AppError> {
  const refusal = editionRefusal(kind, edition);
  if (refusal !== null) return fail('edition-refused', { reason: refusal });
  const terms = readTerms(list ?? '');
  if (!terms.ok) return fail('edition-refused', { reason: `${terms.problems.slice(0, 3).join('; ')}.` });
  if (edition === 'redacted' && terms.value.length === 0) {
    return fail('edition-refused', {
      reason: 'A redacted edition needs at least one name or term to redact.',
    });
  }
  if (edition !== 'redacted' && terms.value.length > 0) {
    return fail('edition-refused', { reason: 'Names and terms are redacted in the redacted edition only.' });
  }
  return ok({ edition, terms: terms.value, left: terms.left });
}

/**
 * What the document is made from. The pack is public and stays as it is. Where the log ends goes with the log: its hash is
 * taken over who did what, so that it would confirm a guess at a name, and a log without entries would seem cut off.
 */
export function editionInput(rules: EditionRules, { file, pack }: EditionInput): EditionInput {
  const logHead = rules.edition === 'privileged' ? file.logHead : null;
  const shown = { ...file, logHead, assessment: assessmentIn(rules, file.assessment) };
  if (rules.edition !== 'redacted') return { file: shown, pack };
  return { file: withoutOwnNames(shown, { terms: rules.terms, known: new Set(textsIn(pack)) }), pack };
}

function marked({ text }: { readonly text: string }): string {
  return text === '' ? '' : REDACTION_MARK;
}

/** The same with a mark for every text a person typed, in what was before too: what is left is the law’s words and ours. */
export function markedInput({ file, pack }: EditionInput): EditionInput {
  const assessment = mapContent(file.assessment, marked);
  const snapshots = assessment.snapshots.map((snapshot) => ({
    ...mapTexts(snapshotSchema, snapshot, marked),
    content: mapContent(snapshot.content, marked),
  }));
  return { file: { ...file, assessment: { ...assessment, snapshots } }, pack };
}

/** The same without anything a person typed: what stands in every document of its kind. */
export function blankInput({ file, pack }: EditionInput): EditionInput {
  const { assessment } = file;
  const profile = { ...assessment.profile, organisation: '', preparedBy: '', preparedFor: '' };
  const content = { ...emptyParts(CONTENT_KINDS), title: 'x', profile };
  return { file: { ...file, assessment: assessmentFrom(content, assessment) }, pack };
}
