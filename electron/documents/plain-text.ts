/** Makes typed text fit for print: one form per letter, no characters that have no printed form. Pure. */
import type { Answer, AssessmentFile, Exposure } from '@shared/assessment/schema';

const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029]/gu;
/** Tabs and spaces of unusual width; the no-break and narrow no-break spaces stay, their effect is wanted. */
const SPACES = /[\t\v\f\u1680\u2000-\u2008\u200a\u205f\u3000]/gu;
/** Controls, joiners, direction marks and variation selectors: by themselves they draw nothing. */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;

/** One text for print. Every letter and mark is kept; only the way it is encoded changes. */
export function printableText(text: string): string {
  return text.normalize('NFC').replace(LINE_BREAKS, '\n').replace(SPACES, ' ').replace(INVISIBLE, '');
}

function printableAnswer(answer: Answer): Answer {
  const { value } = answer;
  return {
    ...answer,
    value:
      value?.kind === 'unknown'
        ? { ...value, owner: printableText(value.owner) }
        : value?.kind === 'not-applicable'
          ? { ...value, reason: printableText(value.reason) }
          : value,
    note: printableText(answer.note),
    privilegedNote: printableText(answer.privilegedNote),
    updatedBy: printableText(answer.updatedBy),
    evidence: answer.evidence.map((item) => ({
      ...item,
      label: printableText(item.label),
      location: printableText(item.location),
    })),
  };
}

function printableExposure(exposure: Exposure): Exposure {
  return {
    ...exposure,
    correlationReason: printableText(exposure.correlationReason),
    estimates: exposure.estimates.map((estimate) => ({
      ...estimate,
      estimatedBy: printableText(estimate.estimatedBy),
      basis: printableText(estimate.basis),
    })),
  };
}

/** A copy of an assessment file whose typed texts are fit for print. The original is unchanged. */
export function printableFile(file: AssessmentFile): AssessmentFile {
  const { assessment } = file;
  const { profile } = assessment;
  return {
    ...file,
    assessment: {
      ...assessment,
      title: printableText(assessment.title),
      profile: {
        ...profile,
        organisation: printableText(profile.organisation),
        preparedBy: printableText(profile.preparedBy),
        preparedFor: printableText(profile.preparedFor),
      },
      answers: assessment.answers.map(printableAnswer),
      exposure: assessment.exposure === null ? null : printableExposure(assessment.exposure),
    },
  };
}
