/** What changed since the last snapshot, in full. Says what the model states. */
import type { TrendData } from '../../../charts/trend';
import type { ChangesView, FindingLine, MovementView } from '../../../wording/changes-types';
import { countOf } from '../../../base/words';
import { HEADLINE_WORDS } from '../../../wording/headline-words';
import type { Block } from '../../blocks/block-types';
import { bullets, cell, heading, nothing, paragraph, table } from '../../blocks/build';

/** Both headlines over time, with what is to be known of the figures. */
export function trendChart(data: TrendData, note: string): readonly Block[] {
  const title = 'Legal exposure and position readiness over time, from best to worst case.';
  const figure: Block = { kind: 'figure', title, figure: { type: 'trend', data } };
  return note === '' ? [figure] : [figure, paragraph(note, 'caption')];
}

/** Everything for the memo. */
export function changesInFull(changes: ChangesView): readonly Block[] {
  const sub = (title: string, id: string) => heading(title, { level: 2, id: `changes-${id}` });
  return [
    paragraph(`Since ${changes.since}: ${changes.summary}`),
    sub('What moved, and which answers did it', 'moved'),
    ...movements([...changes.headlines, ...changes.scenarios]),
    sub('Findings closed and opened', 'findings'),
    ...findingLists(changes),
    ...differences(changes, sub('Answered differently', 'answers')),
  ];
}

function inOneLine({ title, sentence, scale }: MovementView): string {
  return `${title} ${sentence} (${scale}).`;
}

function findingWords({ title, headline }: FindingLine): string {
  return `${title} (${HEADLINE_WORDS[headline].group.toLowerCase()})`;
}

function movements(all: readonly MovementView[]): readonly Block[] {
  if (all.length === 0) return [nothing('No headline and no scenario moved.')];
  const note = 'Points are those at the lower and at the upper end of the figure. They sum to its movement.';
  const tables = all.flatMap((movement) => [
    paragraph(inOneLine(movement), 'label'),
    table({
      look: 'ruled',
      columns: [
        { head: 'Cause', share: 0.45 },
        { head: 'From what to what', share: 0.4 },
        { head: 'Points', share: 0.15 },
      ],
      rows: movement.shares.map(({ cause, change, points }) => [cell(cause), cell(change), cell(points)]),
    }),
  ]);
  return [paragraph(note, 'caption'), ...tables];
}

/** Nothing for none: a zero is silence. */
function stood(count: number, noun: string, how: string): readonly Block[] {
  if (count === 0) return [];
  return [paragraph(`${countOf(count, noun)} ${how} then and ${count === 1 ? 'does' : 'do'} now.`, 'cell')];
}

function findingLists({
  closed,
  opened,
  still,
  foundOut,
  cameUp,
  stillUnknown,
}: ChangesView): readonly Block[] {
  const listOf = (title: string, findings: readonly FindingLine[]): readonly Block[] =>
    findings.length === 0 ? [] : [paragraph(title, 'label'), bullets(findings.map(findingWords), 'cell')];
  return [
    ...listOf('Closed', closed),
    ...listOf('Opened', opened),
    ...stood(still, 'finding', 'stood open'),
    ...listOf('No longer “not known yet”', foundOut),
    ...listOf('Newly “not known yet”', cameUp),
    ...stood(stillUnknown, 'question', 'stood at “not known yet”'),
  ];
}

function differences(changes: ChangesView, title: Block): readonly Block[] {
  const rows = [
    ...changes.facts.map(({ title: fact, before, after }) => [fact, before, after]),
    ...changes.answers.map(({ question, before, after }) => [question, before, after]),
  ];
  if (rows.length === 0) return [];
  return [
    title,
    table({
      look: 'ruled',
      columns: [
        { head: 'Question', share: 0.44 },
        { head: 'Then', share: 0.28 },
        { head: 'Now', share: 0.28 },
      ],
      rows: rows.map((row) => row.map((text) => cell(text))),
    }),
  ];
}
