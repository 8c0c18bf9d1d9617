/**
 * What an edition may say, as data: takes out of an assessment, before anything is scored or laid out, what the
 * edition must not show. Pure; the assessment it is given is unchanged.
 */
import { mapContent } from '../../assessment/content';
import { matterTag } from '../../assessment/matter-tag';
import { RECORD_KINDS } from '../../assessment/record-kinds';
import type { Assessment } from '../../assessment/schema';
import { TEXT_LIMITS } from '../../assessment/schema-basics';
import { withoutUses } from '../../assessment/schema-parts';
import type { RecordKinds } from '../../assessment/schema-record-kind';
import { hashOf } from '../../document/text/hand/grounds';
import { REDACTION_MARK, type Edition } from '../../wording/edition';
import { redactText } from './redact-text';
import type { RedactionTerm } from './terms';

/** An edition with the terms that go with it; only the redacted one has any. */
export interface EditionRules {
  readonly edition: Edition;
  readonly terms: readonly RedactionTerm[];
  /** Near matches that may stay, as counsel wrote them. */
  readonly left?: readonly string[];
}

/** Marks can be longer than what they replace. Cut before the last mark that would be cut in two. */
function clipped(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const cut = text.slice(0, limit - 1);
  const open = cut.lastIndexOf('[');
  return `${open > limit - 1 - REDACTION_MARK.length ? cut.slice(0, open) : cut}…`;
}

/** Changes the texts for everyone, and blanks those for counsel. */
function shareable(
  assessment: Assessment,
  change: (text: string, limit: number) => string,
  kinds: RecordKinds,
): Assessment {
  // Earlier states hold earlier texts for counsel.
  return mapContent(
    withoutUses(assessment, ['history'], kinds),
    ({ text, size, audience }) => (audience === 'counsel' ? '' : change(text, TEXT_LIMITS[size])),
    kinds,
  );
}

function withoutPrivilege(assessment: Assessment, kinds: RecordKinds): Assessment {
  return shareable(assessment, (text) => text, kinds);
}

/** A picture cannot be looked through for a name. */
function withoutLogo(assessment: Assessment): Assessment {
  const { matter } = assessment;
  if (matter?.letterhead.logo === undefined) return assessment;
  const { name, address } = matter.letterhead;
  return { ...assessment, matter: { ...matter, letterhead: { name, address } } };
}

/** The hash of a text from which a name was taken would confirm a guess at the name: it is that of the text as shown. */
function withoutTellingHashes(assessment: Assessment): Assessment {
  const paragraphs = assessment.paragraphs.map((paragraph) => {
    const { base } = paragraph;
    return base === null ? paragraph : { ...paragraph, base: { ...base, hash: hashOf(base.text) } };
  });
  return { ...assessment, paragraphs };
}

function redacted(assessment: Assessment, terms: readonly RedactionTerm[], kinds: RecordKinds): Assessment {
  const changed = shareable(assessment, (text, limit) => clipped(redactText(text, terms), limit), kinds);
  // The fingerprint covers the id: without it, nobody can find a name by trying names against the fingerprint.
  // The tag keeps the dates of two matters apart in one calendar program.
  return {
    ...withoutTellingHashes(withoutLogo(changed)),
    id: `redacted-${matterTag(assessment, 'redacted')}`,
  };
}

/**
 * The assessment as an edition may show it.
 *
 * - `privileged`: as it is.
 * - `board`: without what is written for counsel, and without history.
 * - `factual`: that, and without counsel's work: decisions, planned actions, estimates.
 * - `redacted`: as for the board, every typed text without the terms, without the logo and what a hash would tell of either,
 *   and under a tag in place of its id.
 *
 * @param kinds - the kinds of record the assessment may hold
 */
export function assessmentIn(
  { edition, terms }: EditionRules,
  assessment: Assessment,
  kinds: RecordKinds = RECORD_KINDS,
): Assessment {
  switch (edition) {
    case 'privileged':
      return assessment;
    case 'board':
      return withoutPrivilege(assessment, kinds);
    case 'factual':
      // Counsel's work is no fact: decisions, plans and estimates go with the notes.
      return withoutPrivilege(withoutUses(assessment, ['work'], kinds), kinds);
    case 'redacted':
      return redacted(assessment, terms, kinds);
  }
}
