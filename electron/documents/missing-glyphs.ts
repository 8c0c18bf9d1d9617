/** Finds characters that the embedded fonts cannot draw, so that none is ever dropped in silence. Pure. */
import type { AssessmentFile } from '@shared/assessment/schema';
import { fail, type AppError } from '@shared/errors/app-error';
import type { Pack } from '@shared/pack/schema';
import type { DrawnText } from './drawn-text';
import type { FontCoverage } from './fonts';

const NAMED_AT_MOST = 10;
const LINE_BREAK = 0x0a;

/** The characters of some texts that their families lack, each once, in order of appearance. */
export function missingCharacters(texts: readonly DrawnText[], coverage: FontCoverage): readonly string[] {
  const missing = new Set<string>();
  for (const { text, family } of texts) {
    const known = coverage.get(family);
    for (const character of text) {
      const code = character.codePointAt(0) ?? 0;
      if (code !== LINE_BREAK && known?.has(code) !== true) missing.add(character);
    }
  }
  return [...missing];
}

interface Place {
  readonly name: string;
  readonly texts: readonly string[];
}

function answerPlaces(file: AssessmentFile, pack: Pack): readonly Place[] {
  const questions = new Map(pack.modules.flatMap((it) => it.questions).map((it) => [it.id, it.text]));
  return file.assessment.answers.flatMap((answer) => {
    const about = `“${questions.get(answer.questionId) ?? answer.questionId}”`;
    const value = answer.value;
    const said =
      value?.kind === 'unknown' ? value.owner : value?.kind === 'not-applicable' ? value.reason : '';
    return [
      { name: `the note on ${about}`, texts: [answer.note] },
      { name: `the privileged note on ${about}`, texts: [answer.privilegedNote] },
      { name: `the evidence for ${about}`, texts: answer.evidence.flatMap((it) => [it.label, it.location]) },
      { name: `the answer to ${about}`, texts: [said, answer.updatedBy] },
    ];
  });
}

function exposurePlaces({ assessment: { exposure } }: AssessmentFile): readonly Place[] {
  if (exposure === null) return [];
  const texts = exposure.estimates.flatMap(({ estimatedBy, basis }) => [estimatedBy, basis]);
  return [{ name: 'the estimates of annual loss', texts: [exposure.correlationReason, ...texts] }];
}

function places(file: AssessmentFile, pack: Pack): readonly Place[] {
  const { title, profile } = file.assessment;
  return [
    { name: 'the title', texts: [title] },
    { name: 'the name of the organization', texts: [profile.organisation] },
    {
      name: 'the names of those who prepare and receive it',
      texts: [profile.preparedBy, profile.preparedFor],
    },
    ...exposurePlaces(file),
    ...answerPlaces(file, pack),
  ];
}

function listed(items: readonly string[]): string {
  const shown = items.slice(0, NAMED_AT_MOST).join(', ');
  const more = items.length - NAMED_AT_MOST;
  return more > 0 ? `${shown} and ${String(more)} more` : shown;
}

function described(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return `${/\p{Cs}/u.test(character) ? '' : `${character} `}U+${code}`;
}

/**
 * Builds the failure that names the characters and the places they were typed in.
 *
 * @param missing - at least one character
 */
export function missingGlyphFailure(
  missing: readonly string[],
  file: AssessmentFile,
  pack: Pack,
): { readonly ok: false; readonly error: AppError } {
  const found = places(file, pack)
    .filter(({ texts }) => missing.some((character) => texts.some((text) => text.includes(character))))
    .map(({ name }) => name);
  return fail('document-glyph-missing', {
    characters: listed(missing.map(described)),
    where: found.length > 0 ? listed(found) : 'the text that comes with Brieflock',
  });
}
