/**
 * Sets the type of a definition: takes every text apart into runs of one typeface and one direction, so that names
 * in any script are drawn as they are. What no typeface has becomes a box that still means what was typed. Changes
 * runs and pictures' labels; no words.
 */
import type { Content, DynamicContent, TDocumentDefinitions } from 'pdfmake/interfaces';
import { directedText, hasRightToLeft, wholesOf } from '@shared/base/direction';
import type { UndrawnCharacter } from '@shared/document/undrawn';
import { columnsOf, lettersOf, shortenedTo } from '@shared/base/scripts';
import {
  DEFAULT_FAMILY,
  isFamily,
  isStrokedForBold,
  scaleOf,
  type FamilyName,
  type FontCoverage,
} from '../fonts';
import { printableText } from '../plain-text';
import { BOX_FAMILY } from './shaped-font';
import { familyRuns, isDrawnAsSet, wishFor, type FamilyWish } from './families';
import { setLabels } from './set-labels';
import type { TypeSetter } from './type-setter';
import { undrawnAccount } from './undrawn';

type Fields = Record<string, unknown>;

/** Where nodes keep the nodes inside them, besides rows of tables. */
const INNER = ['stack', 'columns', 'ul'] as const;
const RUNNING_COLUMNS = 118;
const HEADING = /^H[1-4]$/;
/** A text this wide is prose, which stands flush with the side it begins at. */
const PROSE_COLUMNS = 60;
const WORDS_OF_THAI = new Intl.Segmenter('th', { granularity: 'word' });
/** Shows nothing; a line may break there. */
const BREAK = '\u200b';

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function textOf(node: unknown): string {
  if (typeof node === 'string') return node;
  if (Array.isArray(node)) return node.map(textOf).join('');
  return isFields(node) ? textOf(node['text']) : '';
}

function cut(text: string, widest: number): string {
  return columnsOf(text) <= widest ? text : shortenedTo(text, widest);
}

/** Thai puts no space between words. */
function withBreaks(text: string, family: FamilyName): string {
  if (family !== 'Noto Sans Thai') return text;
  const words = Array.from(WORDS_OF_THAI.segment(text));
  return words
    .map(({ segment, isWordLike }, index) => {
      const follows = isWordLike === true && words[index - 1]?.isWordLike === true;
      return follows ? `${BREAK}${segment}` : segment;
    })
    .join('');
}

/** The run again, in a family and going one way. */
function runIn(run: Fields, family: FamilyName, { text, level }: { text: string; level: number }): Fields {
  const isStroked = run['bold'] === true && isStrokedForBold(family);
  const { fontSize } = run;
  return {
    ...run,
    text: withBreaks(text, family),
    font: family,
    ...(typeof fontSize === 'number' ? { fontSize: fontSize * scaleOf(family) } : {}),
    level,
    fontFeatures: { rightToLeft: level % 2 === 1 },
    ...(isStroked ? { isStroked } : {}),
  };
}

function boxRun(run: Fields, text: string, level: number): Fields {
  return { ...run, text, font: BOX_FAMILY, level, fontFeatures: { rightToLeft: level % 2 === 1, box: true } };
}

interface Wished {
  readonly text: string;
  readonly wish: FamilyWish;
}

interface SetRuns {
  readonly runs: readonly Fields[];
  readonly isRightToLeft: boolean;
}

function piecesOfRun(run: Fields, { text, wish }: Wished, setter: TypeSetter): SetRuns {
  const { pieces, isRightToLeft } = directedText(text, setter.wholes);
  const runs = pieces.flatMap(({ text: piece, level }) =>
    familyRuns(piece, wish).map(({ family, text: own }) => {
      if (family !== null) return runIn(run, family, { text: own, level });
      setter.account.add(lettersOf(own), text);
      return boxRun(run, own, level);
    }),
  );
  return { runs, isRightToLeft };
}

function setRun(run: Fields, paragraph: string, setter: TypeSetter): SetRuns {
  const text = cut(printableText(textOf(run)), setter.widest);
  const base = isFamily(run['font']) ? run['font'] : DEFAULT_FAMILY;
  if (!hasRightToLeft(text) && isDrawnAsSet(text, base, setter.coverage)) {
    return { runs: [{ ...run, text }], isRightToLeft: false };
  }
  return piecesOfRun(run, { text, wish: wishFor(paragraph, base, setter.coverage) }, setter);
}

/** The runs of one paragraph. Prose that reads from right to left stands flush right. */
function setParagraph(node: Fields, runs: readonly unknown[], setter: TypeSetter): void {
  const paragraph = textOf(runs);
  const role = node['role'];
  if (typeof role === 'string' && HEADING.test(role)) setter.account.enter(paragraph);
  const set = runs.map((run) => setRun(isFields(run) ? run : { text: run }, paragraph, setter));
  const isTurned = set.length > 0 && set.every(({ isRightToLeft }) => isRightToLeft);
  const isProse = isTurned && columnsOf(paragraph) > PROSE_COLUMNS;
  const flush = isProse ? { alignment: 'right' } : {};
  node['text'] = set.flatMap(({ runs: own }) => own.map((run) => ({ ...run, ...flush })));
}

function setNode(node: unknown, setter: TypeSetter): void {
  if (Array.isArray(node)) for (const item of node) setNode(item, setter);
  if (!isFields(node)) return;
  const { text, svg, table } = node;
  if (Array.isArray(text)) setParagraph(node, text, setter);
  else if (typeof text === 'string') setParagraph(node, [text], setter);
  if (typeof svg === 'string') node['svg'] = setLabels(svg, setter);
  for (const key of INNER) setNode(node[key], setter);
  if (isFields(table)) setNode(table['body'], setter);
}

function dynamic(part: Content | DynamicContent | undefined, setter: TypeSetter): DynamicContent {
  return (page, pages, size) => {
    const made = typeof part === 'function' ? part(page, pages, size) : part;
    setNode(made, setter);
    return made;
  };
}

/**
 * Sets the type of a definition, running heads and feet included. Its own content is changed.
 *
 * @param definition - with the styles of its texts written out
 * @param typed - the texts that were typed: each stands as a whole, whichever way it reads
 * @returns the definition to print, and the characters of its content that no typeface has
 */
export function setType(
  definition: TDocumentDefinitions,
  typed: readonly string[],
  coverage: FontCoverage,
): { readonly definition: TDocumentDefinitions; readonly undrawn: readonly UndrawnCharacter[] } {
  const { content, header, footer } = definition;
  const account = undrawnAccount();
  const setter: TypeSetter = {
    coverage,
    wholes: wholesOf(typed.map(printableText)),
    account,
    widest: Number.POSITIVE_INFINITY,
  };
  account.enter('the first page');
  setNode(content, setter);
  const undrawn = account.list();
  const running: TypeSetter = { ...setter, widest: RUNNING_COLUMNS };
  const frame = { header: dynamic(header, running), footer: dynamic(footer, running) };
  return { definition: { ...definition, ...frame }, undrawn };
}
