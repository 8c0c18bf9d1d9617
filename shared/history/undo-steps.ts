/** What one change of an assessment did in one place, told so that it can be taken back and done again. Pure. */
import isEqual from 'lodash-es/isEqual.js';
import type { z } from 'zod';
import { profileSchema, type Profile } from '../assessment/schema';
import { CONTENT_KINDS, type ContentKinds } from '../assessment/schema-content';
import { recordKey } from '../assessment/schema-parts';
import type { RecordKind, RecordOf } from '../assessment/schema-record-kind';
import { listTexts, mapTexts } from '../assessment/schema-texts';
import { isAuthorship, isSameContent } from './told-changes';

/** What stands in one place of an assessment that counsel can change. */
export type Held =
  | { readonly kind: 'title'; readonly value: string }
  | { readonly kind: 'profile'; readonly value: Profile }
  | RecordOf<ContentKinds>;

/** What a change did in one place: `null` where nothing stood there. */
export interface PlaceChange {
  /** Its name among the places of its assessment, as {@link heldPlace} gives it. */
  readonly place: string;
  readonly before: Held | null;
  readonly after: Held | null;
}

/** The name of a place: of a record that of its kind and key. */
export function heldPlace(held: Held): string {
  return held.kind === 'title' || held.kind === 'profile' ? held.kind : recordKey(held);
}

/** Whether two say the same, whoever wrote them and when. */
export function isSameHeld(one: Held | null, other: Held | null): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'title' || other.kind === 'title') return isEqual(one, other);
  return one.kind === other.kind && isSameContent(one.value, other.value);
}

/** The change of one place; `null` where nothing is said otherwise than before. */
export function placeChange(before: Held | null, after: Held | null): PlaceChange | null {
  const held = after ?? before;
  return held === null || isSameHeld(before, after) ? null : { place: heldPlace(held), before, after };
}

function schemaOf(kind: Exclude<Held['kind'], 'title'>): z.ZodType {
  return kind === 'profile' ? profileSchema : CONTENT_KINDS[kind].schema;
}

/** Whether a record of the kind can come about by typing alone. One with a title is begun by an act of its own. */
function isBegunByTyping(kind: Held['kind']): boolean {
  if (kind === 'title' || kind === 'profile') return false;
  const { titleField }: RecordKind = CONTENT_KINDS[kind];
  return titleField === null;
}

type Texts = ReadonlyMap<string, string>;

function textsIn({ kind, value }: Exclude<Held, { kind: 'title' }>): Texts {
  const texts = listTexts(schemaOf(kind), value);
  return new Map(
    texts.flatMap(({ path, text }) => (isAuthorship(path[0] ?? '') ? [] : [[path.join('.'), text] as const])),
  );
}

function onlyText(texts: Texts): string | null {
  const written = [...texts].filter(([, text]) => text !== '');
  return written.length === 1 ? (written[0]?.[0] ?? null) : null;
}

function differingText(before: Texts, after: Texts): string | null {
  if (before.size !== after.size) return null;
  const differing = [...after].filter(([path, text]) => before.get(path) !== text);
  return differing.length === 1 ? (differing[0]?.[0] ?? null) : null;
}

/** Whether two are the same but for their texts. */
function isSameButTexts(
  before: Exclude<Held, { kind: 'title' }>,
  after: Exclude<Held, { kind: 'title' }>,
): boolean {
  const schema = schemaOf(after.kind);
  const blank = ({ value }: typeof after): object => mapTexts<object>(schema, value, () => '');
  return isSameContent(blank(before), blank(after));
}

/** The one text that a change wrote, and nothing else; `null` for any other change. */
export function textTypedInto({ before, after }: Pick<PlaceChange, 'before' | 'after'>): string | null {
  const [first, second] = [before, after].filter((held) => held !== null);
  if (first === undefined) return null;
  if (first.kind === 'title') return '';
  if (second === undefined) return isBegunByTyping(first.kind) ? onlyText(textsIn(first)) : null;
  if (second.kind === 'title' || !isSameButTexts(first, second)) return null;
  return differingText(textsIn(first), textsIn(second));
}
