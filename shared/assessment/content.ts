/** What an assessment says now, apart from when it was made and what was done with it; and the texts typed into it. */
import { RECORD_KINDS } from './record-kinds';
import type { Assessment, AssessmentContent } from './schema';
import { CONTENT_KINDS, contentHeadSchema } from './schema-content';
import { emptyParts, kindsOfUse, pickParts, valuesIn, withValues } from './schema-parts';
import type { RecordKinds, RecordUse } from './schema-record-kind';
import { listTexts, mapTexts, type TypedText } from './schema-texts';

/** The uses of what an assessment says. The rest is history. */
const CONTENT_USES = ['fact', 'work'] as const;

/** The part that scores and documents are made from, and that a snapshot freezes. */
export function contentOf(assessment: AssessmentContent): AssessmentContent {
  const { title, profile } = assessment;
  return { title, profile, ...pickParts(assessment, CONTENT_KINDS) };
}

/** An assessment that says what the content says, with the identity but none of the history of `of`. */
export function assessmentFrom(
  content: AssessmentContent,
  of: Pick<Assessment, 'id' | 'createdAt' | 'updatedAt'>,
): Assessment {
  const { id, createdAt, updatedAt } = of;
  return { id, createdAt, updatedAt, ...emptyParts(RECORD_KINDS), ...contentOf(content) };
}

/** A text typed into a record, with all that its name is made of. */
export interface RecordText extends TypedText {
  /** The kind of the record, as in the registry. */
  readonly kind: string;
  readonly value: unknown;
  /** Whether it says what the record is. */
  readonly isTitle: boolean;
}

/** Every text typed into the records of an assessment, or of the content of one, that have one of the uses; blank ones included. */
export function contentTexts(
  content: object,
  uses: readonly RecordUse[],
  kinds: RecordKinds = RECORD_KINDS,
): readonly RecordText[] {
  return kindsOfUse(uses, kinds).flatMap(([name, kind]) =>
    valuesIn(content, kind).flatMap((value: unknown) =>
      listTexts(kind.schema, value).map((text) => {
        const isTitle = text.path.length === 1 && text.path[0] === kind.titleField;
        return { ...text, kind: name, value, isTitle };
      }),
    ),
  );
}

/**
 * A copy in which every text typed into the content is what `change` makes of it. History is as it was: it is shown
 * whole or not at all.
 */
export function mapContent<Content extends AssessmentContent>(
  content: Content,
  change: (text: TypedText) => string,
  kinds: RecordKinds = RECORD_KINDS,
): Content {
  const { title, profile } = content;
  const head = mapTexts(contentHeadSchema, { title, profile }, change);
  const isSame = head.title === title && head.profile === profile;
  return kindsOfUse(CONTENT_USES, kinds).reduce<Content>(
    (changed, [, kind]) => withValues(changed, kind, (value) => mapTexts(kind.schema, value, change)),
    isSame ? content : { ...content, ...head },
  );
}

/** Every text typed into the content, its title and profile included; history is left out. */
export function typedTexts(content: AssessmentContent): readonly string[] {
  const texts: string[] = [];
  mapContent(content, ({ text }) => {
    texts.push(text);
    return text;
  });
  return texts;
}
