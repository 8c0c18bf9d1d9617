/** What is not known yet: who finds out what and by when, and where the record disagrees with itself. */
import { capitalized } from '../../../base/words';
import { traceOf } from '../atoms';
import { countInWords, dueIn, type PaperDay } from '../dates';
import type { PaperContext } from '../paper-context';
import type { Point } from '../points';
import { phrase, sentence, type Sentence } from '../sentence';
import { sentencesOf } from '../sentences-of';
import type { Unit, UnitColumn, UnitRow } from '../unit';
import { paragraphIfAny } from '../units';
import type { DeckSlide, DeckUnit } from './deck-types';
import { leftSentence, ROOMS, rowsWithin, TABLE_LINES, titleOf } from './room';
import { captionUnits, fittingUnits, paragraphsIn, unitsIn, withoutTitle, type DeckSource } from './source';

const COLUMNS: readonly UnitColumn[] = [
  { title: 'What is being found out', share: 0.56 },
  { title: 'Who', share: 0.26 },
  { title: 'By', share: 0.18 },
];
const PART = 'briefing/uncertain';
const MESSAGE = 'briefing/message/knowledge';

interface Search {
  readonly point: Point;
  readonly owner: string;
  readonly dueOn: string | null;
}

/** Answers that somebody is to find, the first due first. */
function searches({ points }: PaperContext): readonly Search[] {
  return points
    .flatMap((point): readonly Search[] => {
      const value = point.outcome === 'unknown' ? point.answer?.value : undefined;
      return value?.kind === 'unknown' ? [{ point, owner: value.owner.trim(), dueOn: value.dueOn }] : [];
    })
    .toSorted((a, b) => ((a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : 1));
}

function ownerOf({ owner }: Search): string {
  return owner === '' ? 'no owner' : owner;
}

function dayOf({ dueOn }: Search, day: PaperDay): string {
  return dueOn === null ? 'no date' : dueIn(dueOn, day);
}

function rowOf(search: Search, day: PaperDay): UnitRow {
  const { question } = search.point;
  const texts = [capitalized(question.whether), ownerOf(search), dayOf(search, day)];
  return {
    id: `deck/knowledge/${question.id}`,
    cells: texts.map((text) => [phrase('unknown', text, [traceOf(search.point)])]),
  };
}

function sentenceOf(search: Search, day: PaperDay): Sentence {
  const { question } = search.point;
  const text = `${capitalized(question.whether)} is being found out (${ownerOf(search)}, ${dayOf(search, day)})`;
  return sentence('unknown', text, [traceOf(search.point)]);
}

interface Found {
  readonly units: readonly DeckUnit[];
  readonly further: readonly Unit[];
}

function searchTable({ paper }: DeckSource): Found {
  const all = searches(paper);
  const { kept, left } = rowsWithin(
    COLUMNS,
    all.map((search) => rowOf(search, paper)),
    TABLE_LINES.beside,
  );
  const leftIds = new Set(left.map(({ id }) => id));
  const further = all
    .filter(({ point }) => leftIds.has(`deck/knowledge/${point.question.id}`))
    .map((search) => sentenceOf(search, paper));
  const [first] = further;
  const words = capitalized(countInWords(further.length, 'further answer'));
  return {
    units: [
      ...(kept.length === 0
        ? []
        : [{ kind: 'table' as const, id: 'deck/knowledge/table', columns: COLUMNS, rows: kept }]),
      ...(first === undefined
        ? []
        : captionUnits('deck/knowledge', leftSentence(words, further.length, first.trace))),
    ],
    further: paragraphIfAny('deck/knowledge/further', null, further),
  };
}

function messageSentences(source: DeckSource): readonly Sentence[] {
  return unitsIn(source, 'briefing/messages').flatMap((unit) =>
    unit.kind === 'list'
      ? unit.items.filter(({ id }) => id === MESSAGE).flatMap(({ sentences }) => sentences)
      : [],
  );
}

/** Nothing where counsel left both out. */
export function knowledgeSlide(source: DeckSource): DeckSlide | null {
  const uncertain = paragraphsIn(source, PART);
  const first = [...messageSentences(source), ...uncertain.flatMap(sentencesOf)].at(0);
  if (first === undefined) return null;
  const table = searchTable(source);
  const told = uncertain.flatMap((unit) => withoutTitle(unit, first));
  return {
    id: 'deck/knowledge',
    title: titleOf(first, 'What is not known'),
    units: [...fittingUnits(told, table.units.length > 0 ? ROOMS.told : ROOMS.alone), ...table.units],
    parts: [PART],
    further: table.further,
  };
}
