/**
 * Counsel’s order and titles of the parts of a paper, laid over every new building: what she ordered stands in her order,
 * a part that came later stands behind the part it stands behind without her. Pure.
 */
import type { MatterRecord } from '../../../assessment/schema';
import { mapSentences } from '../sentences-of';
import type { Paper, Part } from '../unit';
import { currentId } from './renamed';

/** What she recorded of one paper. */
export type Outline = NonNullable<MatterRecord['outlines']>[number];

/** A part of the first level with the headings under it. */
interface Group {
  readonly head: Part;
  readonly under: readonly Part[];
}

function groupsOf(parts: readonly Part[]): readonly Group[] {
  const groups: { head: Part; under: Part[] }[] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.level === 2 && last !== undefined) last.under.push(part);
    else groups.push({ head: part, under: [] });
  }
  return groups;
}

/** Her order of some things; each that she did not order follows the one it follows without her. */
function inHerOrder<Thing>(
  things: readonly Thing[],
  idOf: (thing: Thing) => string,
  order: readonly string[],
): readonly Thing[] {
  const place = new Map(order.map((id, index) => [id, index]));
  const placeOf = (thing: Thing) => place.get(idOf(thing)) ?? 0;
  const sorted = things.filter((each) => place.has(idOf(each))).toSorted((a, b) => placeOf(a) - placeOf(b));
  things.forEach((thing, index) => {
    if (place.has(idOf(thing))) return;
    const before = things[index - 1];
    const at = before === undefined ? 0 : sorted.indexOf(before) + 1;
    sorted.splice(at, 0, thing);
  });
  return sorted;
}

/** Sentences that point to a part by its title point to the title it has now. */
function withTitles(parts: readonly Part[], titles: ReadonlyMap<string, string>): readonly Part[] {
  const changed = parts.flatMap(({ id, title }) => {
    const hers = titles.get(id);
    return hers === undefined || hers === title ? [] : [[`“${title}”`, `“${hers}”`] as const];
  });
  if (changed.length === 0) return parts;
  const renamed = (text: string) =>
    changed.reduce((left, [before, now]) => left.replaceAll(before, now), text);
  return parts.map((part) => ({
    ...part,
    title: titles.get(part.id) ?? part.title,
    units: part.units.map((unit) =>
      mapSentences(unit, (each) =>
        each.kind === 'fact' || each.kind === 'link' ? { ...each, text: renamed(each.text) } : each,
      ),
    ),
  }));
}

/** The paper in her order, under her titles; as it was built where she recorded neither. */
export function withOutline(paper: Paper, outlines: MatterRecord['outlines']): Paper {
  const outline = outlines?.find((each) => each.paper === paper.kind);
  if (outline === undefined) return paper;
  const order = outline.parts.map(({ part }) => currentId(part));
  const titles = new Map(
    outline.parts.flatMap(({ part, title }) =>
      title.trim() === '' ? [] : [[currentId(part), title.trim()] as const],
    ),
  );
  const groups = inHerOrder(groupsOf(paper.parts), ({ head }) => head.id, order);
  const parts = groups.flatMap(({ head, under }) => [head, ...inHerOrder(under, ({ id }) => id, order)]);
  return { ...paper, parts: withTitles(parts, titles) };
}

/** The parts among which one can be moved, in their order: those of the first level, or those under the same heading. */
export function siblingsOf({ parts }: Pick<Paper, 'parts'>, id: string): readonly string[] {
  const groups = groupsOf(parts);
  const own = groups.find(({ under }) => under.some((part) => part.id === id));
  return own === undefined ? groups.map(({ head }) => head.id) : own.under.map((part) => part.id);
}

function asRecorded(paper: Paper, before: Outline | undefined): Outline {
  const titles = new Map(before?.parts.map(({ part, title }) => [currentId(part), title]));
  const now = paper.parts.map(({ id }) => ({ part: id, title: titles.get(id) ?? '' }));
  const ids = new Set(now.map(({ part }) => part));
  // What is not made today keeps its title and its place behind the rest: it may come back.
  const gone = (before?.parts ?? []).filter(({ part }) => !ids.has(currentId(part)));
  return { paper: paper.kind, parts: [...now, ...gone] };
}

/** What is recorded once a part has a title of hers; without words it has its own again. */
export function retitled(
  paper: Paper,
  before: Outline | undefined,
  { id, title }: { readonly id: string; readonly title: string },
): Outline {
  const outline = asRecorded(paper, before);
  return { ...outline, parts: outline.parts.map((each) => (each.part === id ? { ...each, title } : each)) };
}

/**
 * What is recorded once a part has moved among its siblings.
 *
 * @param paper - as it stands, in her order
 * @param by - −1: up; 1: down. Beyond the ends nothing moves
 */
export function movedPart(
  paper: Paper,
  before: Outline | undefined,
  { id, by }: { readonly id: string; readonly by: -1 | 1 },
): Outline {
  const outline = asRecorded(paper, before);
  const siblings = siblingsOf(paper, id);
  const other = siblings[siblings.indexOf(id) + by];
  if (other === undefined) return outline;
  const swapped: Readonly<Record<string, string>> = { [id]: other, [other]: id };
  const byId = new Map(outline.parts.map((each) => [each.part, each]));
  return {
    ...outline,
    parts: outline.parts.map((each) => byId.get(swapped[each.part] ?? each.part) ?? each),
  };
}
