/**
 * Lays counsel’s hand over a paper after it was built: what she accepted stands, what she wrote stands in its place,
 * what she left out is gone, and her own paragraphs follow what she set them after. Nothing she wrote is ever lost to a
 * new building: where its ground moved it stays, and says so. Pure.
 */
import type { Paragraph } from '../../assessment/schema';
import { capitalized } from '../../base/words';
import { countInWords } from './dates';
import { paragraphsAndCells } from './hand/count-words';
import { generatedEntry, insertedEntry, isTakenOut, recordOn } from './hand/entries';
import type { HandCounts } from './hand/count-types';
import type { Hand, HandedPaper, HandEntry } from './hand/hand-types';
import { toldHereAlone, type MustBeTold } from './hand/never-silent';
import { cellsOf, passagesIn, passagesOf, withCells, type Passage } from './hand/passages';
import { currentId } from './hand/renamed';
import { entriesWithCells, isLookedAt, tableUnderHand } from './hand/table-hand';
import { sentence, type Sentence } from './sentence';
import type { Paper, Part, Unit } from './unit';
import { paragraphIfAny, paragraphUnit } from './units';

interface Walk {
  readonly hand: Hand;
  /** Her own paragraphs, and edits of what is no longer generated. */
  readonly inserts: readonly Paragraph[];
  readonly placed: Set<string>;
  /** What each passage alone still tells, by its id. */
  readonly alone: ReadonlyMap<string, readonly MustBeTold[]>;
}

/** A unit with what it became, and everything looked at in it. */
interface Done {
  readonly units: readonly Unit[];
  readonly entries: readonly HandEntry[];
}

function changedList(
  unit: Extract<Unit, { readonly kind: 'list' }>,
  entries: readonly HandEntry[],
): readonly Unit[] {
  const printedById = new Map(entries.map(({ id, printed }) => [id, printed]));
  const items = unit.items
    .map((item) => ({ ...item, sentences: printedById.get(item.id) ?? [] }))
    .filter(({ sentences }) => sentences.length > 0);
  return items.length === 0 ? [] : [{ ...unit, items }];
}

function changedUnit(unit: Unit, entries: readonly HandEntry[]): readonly Unit[] {
  const [first] = entries;
  const printed = first?.printed ?? [];
  const [title] = printed;
  if (unit.kind === 'list') return changedList(unit, entries);
  if (title === undefined) return [];
  switch (unit.kind) {
    case 'paragraph':
      return [{ ...unit, sentences: printed }];
    case 'table':
      return [...tableUnderHand(unit, first?.cells ?? []), ...markBelow(first)];
    case 'figure':
      return [{ ...unit, title }, ...markBelow(first)];
  }
}

/** What is said of a whole table, or of a picture, stands below it. */
function markBelow(entry: HandEntry | undefined): readonly Unit[] {
  const mark = entry?.isStale === true ? entry.printed.at(-1) : undefined;
  return entry === undefined || mark === undefined
    ? []
    : [paragraphUnit(`${entry.id}/moved`, [mark], { style: 'note' })];
}

function inserted(record: Paragraph, partId: string, walk: Walk): Done {
  walk.placed.add(record.unit);
  const entry = insertedEntry(record, partId, walk.hand);
  const units = paragraphIfAny(record.unit, null, entry.printed);
  const next = after([record.unit], partId, walk);
  return { units: [...units, ...next.units], entries: [entry, ...next.entries] };
}

/** What follows one of the ids, and what follows that. */
function after(ids: readonly string[], partId: string, walk: Walk): Done {
  const following = walk.inserts.filter(
    (record) =>
      record.after !== null && ids.includes(currentId(record.after)) && !walk.placed.has(record.unit),
  );
  return joined(following.map((record) => inserted(record, partId, walk)));
}

function joined(done: readonly Done[]): Done {
  return { units: done.flatMap(({ units }) => units), entries: done.flatMap(({ entries }) => entries) };
}

/** A passage with its cells; those of a table that is not printed are none. */
function entryOf(passage: Passage, partId: string, { hand, alone }: Walk): HandEntry {
  const placed = (each: Passage) => ({ passage: each, partId, toldAlone: alone.get(each.id) ?? [] });
  const entry = generatedEntry(placed(passage), hand);
  if (entry.printed.length === 0) return entry;
  return { ...entry, cells: cellsOf(passage).map((cell) => generatedEntry(placed(cell), hand)) };
}

function handedUnit(unit: Unit, partId: string, walk: Walk): Done {
  const passages = passagesOf(unit);
  const entries = passages.map((passage) => entryOf(passage, partId, walk));
  const follows = after([unit.id, ...passages.flatMap(withCells).map(({ id }) => id)], partId, walk);
  return {
    units: [...changedUnit(unit, entries), ...follows.units],
    entries: [...entries, ...follows.entries],
  };
}

interface HandedPart {
  readonly part: Part;
  readonly entries: readonly HandEntry[];
}

function handedPart(part: Part, walk: Walk): HandedPart {
  const { units, entries } = joined(part.units.map((unit) => handedUnit(unit, part.id, walk)));
  return { part: { ...part, units }, entries };
}

/** At the end of its part; of a part that is no longer made, at the end of the paper. */
function withEnds(parts: readonly HandedPart[], walk: Walk): readonly HandedPart[] {
  const ids = new Set(parts.map(({ part }) => part.id));
  return parts.map(({ part, entries }, index) => {
    const isLast = index === parts.length - 1;
    const own = walk.inserts.filter(
      (record) =>
        !walk.placed.has(record.unit) && (record.part === part.id || (isLast && !ids.has(record.part))),
    );
    const ends = joined(
      own.map((record) => (walk.placed.has(record.unit) ? NOTHING : inserted(record, part.id, walk))),
    );
    return {
      part: { ...part, units: [...part.units, ...ends.units] },
      entries: [...entries, ...ends.entries],
    };
  });
}

const NOTHING: Done = { units: [], entries: [] };

function countsOf(entries: readonly HandEntry[]): HandCounts {
  const all = entries.filter(({ state }) => state !== 'own');
  const cells = entries.flatMap((entry) => entry.cells);
  const told = (among: readonly HandEntry[]) => ({
    stale: among.filter(({ isStale }) => isStale).length,
    leftOut: among.filter(({ state, isWithheld }) => state === 'left-out' && !isWithheld).length,
    withheld: among.filter(({ isWithheld }) => isWithheld).length,
  });
  return {
    total: all.length,
    looked: all.filter(isLookedAt).length,
    ...told(entriesWithCells(entries)),
    cells: told(cells),
  };
}

/** What a reader is told of counsel’s hand, at the foot of the paper. */
function legend(
  parts: readonly Part[],
  { leftOut, withheld, cells }: HandCounts,
  aside: number,
): readonly Sentence[] {
  const trace = [{ kind: 'own', unit: 'legend' }] as const;
  const hasOwn = parts.some(({ units }) =>
    units.flatMap(passagesOf).some(({ sentences }) => sentences.some(({ kind }) => kind === 'own')),
  );
  const said = (all: number, inTables: number) =>
    capitalized(paragraphsAndCells({ all, inTables }, countInWords));
  return [
    ...(hasOwn ? [sentence('link', '‡ Counsel’s own words', trace)] : []),
    ...(leftOut === 0
      ? []
      : [
          sentence(
            'link',
            `${said(leftOut, cells.leftOut)} left out by counsel; the record has the reason`,
            trace,
          ),
        ]),
    ...(withheld === 0
      ? []
      : [sentence('link', `${said(withheld, cells.withheld)} in the privileged edition alone`, trace)]),
    ...(aside === 0
      ? []
      : [
          sentence(
            'link',
            `${capitalized(countInWords(aside, 'answer'))} kept out of this text by counsel; the record has ${aside === 1 ? 'it' : 'them'}`,
            trace,
          ),
        ]),
  ];
}

function isInserted(record: Paragraph, generated: ReadonlySet<string>): boolean {
  return record.state === 'own' || (record.state === 'edited' && !generated.has(currentId(record.unit)));
}

/** The parts left with nothing go, but for headings that never had anything under them. */
function withoutEmptied(parts: readonly Part[], before: readonly Part[]): readonly Part[] {
  const bare = new Set(before.filter(({ units }) => units.length === 0).map(({ id }) => id));
  return parts.filter(({ id, units }) => units.length > 0 || bare.has(id));
}

/**
 * Lays counsel’s hand over a paper. Without a record of hers the paper comes back as it was.
 *
 * @param paper - as it was built
 * @param hand - her records, the edition that is made, and what grounds are looked up in
 */
export function overlay(paper: Paper, hand: Hand): HandedPaper {
  const passages = passagesIn(paper).map(({ passage }) => passage);
  const generated = new Set(passages.flatMap(withCells).map(({ id }) => id));
  const inserts = hand.paragraphs.filter(
    (record) => record.part.startsWith(`${paper.kind}/`) && isInserted(record, generated),
  );
  const alone = toldHereAlone(passages, hand.must, {
    recordOf: (passage) => recordOn(passage, hand),
    isOut: (passage) => isTakenOut(passage, hand),
  });
  const walk: Walk = { hand, inserts, placed: new Set(), alone };
  const handed = withEnds(
    paper.parts.map((part) => handedPart(part, walk)),
    walk,
  );
  const entries = handed.flatMap((each) => each.entries);
  const counts = countsOf(entries);
  const parts = withoutEmptied(
    handed.map(({ part }) => part),
    paper.parts,
  );
  const kept = new Set(parts.map(({ id }) => id));
  const gone = paper.parts.filter(({ id }) => !kept.has(id)).map(({ title }) => title);
  return { paper: { ...paper, parts }, entries, counts, gone };
}

/**
 * The paper with a line at its foot that says what of it is counsel’s; the paper itself where nothing is.
 *
 * @param aside - how many answers counsel keeps to the annexes
 */
export function withFoot(paper: Paper, counts: HandCounts, aside: number): Paper {
  const { kind, parts } = paper;
  const said = legend(parts, counts, aside);
  const last = parts.at(-1);
  if (last === undefined || said.length === 0) return paper;
  const ended = { ...last, units: [...last.units, paragraphUnit(`${kind}/hand`, said, { style: 'note' })] };
  return { ...paper, parts: [...parts.slice(0, -1), ended] };
}
