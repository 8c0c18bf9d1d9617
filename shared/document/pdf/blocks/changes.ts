/** What changed since the last snapshot: in short for the briefing, in full for the memo. Draws what the model states. */
import type { Content } from 'pdfmake/interfaces';
import { CHART_THEMES } from '../../../charts/chart-theme';
import { trendSvg, trendText, type TrendData } from '../../../charts/trend';
import type { ChangesView, FindingLine, MovementView } from '../../../wording/changes-types';
import { countOf } from '../../../base/words';
import { ruledTable } from './table';
import { bullets, heading, nothing, paragraph } from './text';
import { HEADLINE_WORDS } from '../../../wording/headline-words';

const CAUSES_IN_SHORT = 2;
const TITLES_IN_SHORT = 4;

/** Both headlines over time. */
export function trendChart(trend: TrendData, width: number): Content {
  const alt = `Legal exposure and position readiness over time, from best to worst case.\n${trendText(trend)}`;
  return { svg: trendSvg(trend, CHART_THEMES.print), alt, width, style: 'chart' };
}

/** A few lines for the briefing. */
export function changesInShort(changes: ChangesView): readonly Content[] {
  const moved = changes.headlines.map((movement) => `${inOneLine(movement)}${mainCauses(movement)}`);
  const lists = [listInShort('Closed', changes.closed), listInShort('Opened', changes.opened)];
  return [
    paragraph(`Since ${changes.since}: ${changes.summary}`),
    bullets([...moved, ...lists.filter((line) => line !== '')], 'cell'),
  ];
}

/** Everything for the memo. */
export function changesInFull(changes: ChangesView, width: number, parentId: string): readonly Content[] {
  const sub = (title: string, id: string) => heading(title, { level: 2, id: `changes-${id}`, parentId });
  return [
    paragraph(`Since ${changes.since}: ${changes.summary}`),
    sub('What moved, and which answers did it', 'moved'),
    ...movements([...changes.headlines, ...changes.scenarios], width),
    sub('Findings closed and opened', 'findings'),
    ...findingLists(changes),
    ...differences(changes, width, sub('Answered differently', 'answers')),
  ];
}

function inOneLine({ title, sentence, scale }: MovementView): string {
  return `${title} ${sentence} (${scale}).`;
}

function mainCauses({ shares }: MovementView): string {
  const main = shares.slice(0, CAUSES_IN_SHORT);
  if (main.length === 0) return '';
  const rest = shares.length - main.length;
  const words = main.map(({ cause, points }) => `“${cause}” (${points})`).join('; ');
  return ` Mostly: ${words}${rest > 0 ? `; ${countOf(rest, 'more cause')} in the memo` : ''}.`;
}

function listInShort(name: string, findings: readonly FindingLine[]): string {
  if (findings.length === 0) return '';
  const shown = findings.slice(0, TITLES_IN_SHORT).map(findingWords);
  const rest = findings.length - shown.length;
  return `${name}: ${shown.join('; ')}${rest > 0 ? `; and ${String(rest)} more in the memo` : ''}.`;
}

function findingWords({ title, headline }: FindingLine): string {
  return `${title} (${HEADLINE_WORDS[headline].legalForce.toLowerCase()})`;
}

function movements(all: readonly MovementView[], width: number): readonly Content[] {
  if (all.length === 0) return [nothing('No headline and no scenario moved.')];
  const note = 'Points are those at the lower and at the upper end of the figure. They sum to its movement.';
  const tables = all.flatMap((movement) => [
    paragraph(inOneLine(movement), 'label'),
    ruledTable({
      head: ['Cause', 'From what to what', 'Points'],
      shares: [0.45, 0.4, 0.15],
      width,
      rows: movement.shares.map(({ cause, change, points }) => [
        { text: cause, style: 'cell' },
        { text: change, style: 'cell' },
        { text: points, style: 'cell' },
      ]),
    }),
  ]);
  return [paragraph(note, 'caption'), ...tables];
}

function findingLists({ closed, opened, still }: ChangesView): readonly Content[] {
  const listOf = (title: string, findings: readonly FindingLine[]): readonly Content[] =>
    findings.length === 0 ? [] : [paragraph(title, 'label'), bullets(findings.map(findingWords), 'cell')];
  return [
    ...listOf('Closed', closed),
    ...listOf('Opened', opened),
    paragraph(`${countOf(still, 'finding')} stood open then and ${still === 1 ? 'does' : 'do'} now.`, 'cell'),
  ];
}

function differences(changes: ChangesView, width: number, title: Content): readonly Content[] {
  const rows = [
    ...changes.facts.map(({ title: fact, before, after }) => [fact, before, after]),
    ...changes.answers.map(({ question, before, after }) => [question, before, after]),
  ];
  if (rows.length === 0) return [];
  return [
    title,
    ruledTable({
      head: ['Question', 'Then', 'Now'],
      shares: [0.44, 0.28, 0.28],
      width,
      rows: rows.map((row) => row.map((text) => ({ text, style: 'cell' }))),
    }),
  ];
}
