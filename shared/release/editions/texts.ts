/** Lists the texts inside data of any shape. Pure. */
import type { AssessmentFile } from '../../assessment/schema';
import { withoutUses } from '../../assessment/schema-parts';
import type { DocumentDescriptor } from '../../document/kinds/descriptor-types';
import type { Pack } from '../../pack/schema';
import type { Edition } from '../../wording/edition';

/** Every text in a value, in the order it stands there. Bytes are no text. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.values(value).flatMap(textsIn);
}

/** An edition of a document, and whom the document is for. */
export interface ExclusionScope {
  readonly edition: Edition;
  /** Left out: one's own people. */
  readonly reader?: DocumentDescriptor['reader'];
}

function isOfFacts({ edition, reader = 'inside' }: ExclusionScope): boolean {
  return edition === 'factual' || reader === 'outside';
}

/**
 * The texts of a pack that a document may show. Facts are questions, choices with the sentence each makes true, and
 * sources, never a judgment; what someone outside asks comes with the openings of its answers, and with what is not known
 * yet of it.
 */
export function packTextsFor(scope: ExclusionScope, pack: Pack): readonly string[] {
  if (!isOfFacts(scope)) return textsIn(pack);
  const { manifest, facets, authorities, modules } = pack;
  const questions = modules.map(({ title, questions: asked }) => ({
    title,
    asked: asked.map(({ id, text, options }) => ({
      id,
      text,
      options: options.map(({ id: option, label, statement }) => ({ option, label, statement })),
    })),
  }));
  if (scope.reader !== 'outside') return textsIn({ manifest, facets, authorities, questions });
  const prompts = pack.prompts.filter(({ audience }) => audience !== 'board');
  const decisions = pack.decisions.map(({ title }) => title);
  const asked = new Set(prompts.flatMap((prompt) => prompt.questions));
  const unknown = modules
    .flatMap((module) => module.questions)
    .flatMap(({ id, whether }) => (asked.has(id) ? [whether] : []));
  return textsIn({ manifest, facets, authorities, questions, prompts, decisions, unknown });
}

/** The texts of an assessment that a document may show: for someone outside none of counsel's work. */
export function recordTextsFor(
  { reader = 'inside' }: ExclusionScope,
  file: AssessmentFile,
): readonly string[] {
  if (reader === 'inside') return textsIn(file);
  return textsIn({ ...file, assessment: withoutUses(file.assessment, ['work']) });
}
