/** The blocks of the board briefing, and those it shares with the memo. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { ActionView, ClockView, ScenarioView, PlannedActionView } from '../../model-types';
import type { PromptView } from '../../prompt-types';
import { countOf } from '../../../base/words';
import { levelTag } from './figures';
import { findingDestination, scenarioDestination } from '../destinations';
import { citeRuns, nothing, paragraph, questionNumber } from './text';
import { openTable, ruledTable } from './table';

/** More would make the board's list an index; the memo has every answer. */
const ANSWERS_SHOWN = 2;

/** Scenarios as numbered risks in plain words, each with its level and figure. */
export function riskList(scenarios: readonly ScenarioView[], width: number): Content {
  if (scenarios.length === 0) return nothing('No scenario applies to this profile.');
  const rows = scenarios.map((scenario): TableCell[] => [
    { text: String(scenario.number), style: 'number' },
    {
      stack: [
        { text: scenario.title, style: 'cellStrong' },
        { text: `${scenario.residualLevel} · ${scenario.residual} of 100`, style: 'cellSmall' },
      ],
    },
  ]);
  return openTable(rows, [0.06, 0.94], width);
}

/** All scenarios with level and figures. */
export function riskTable(scenarios: readonly ScenarioView[], width: number): Content {
  return ruledTable({
    head: ['#', 'Scenario', 'Before controls', 'Remaining', 'Remaining level'],
    shares: [0.04, 0.5, 0.13, 0.12, 0.21],
    width,
    right: [2, 3],
    keepRows: true,
    isDense: true,
    empty: 'No scenario applies to this profile.',
    rows: scenarios.map((scenario) => [
      { text: String(scenario.number), style: 'number' },
      { text: scenario.title, style: 'cell', linkToDestination: scenarioDestination(scenario.id) },
      { text: scenario.inherent, style: 'cellFigure' },
      { text: scenario.residual, style: 'cellFigure' },
      levelTag(scenario.level),
    ]),
  });
}

function actionRow(action: ActionView): TableCell[] {
  const found = [
    { text: `${action.title} `, style: 'strong' },
    { text: `${action.kind} · `, style: 'quiet' },
    questionNumber(action.questionId, 'quiet'),
  ];
  const owner = [
    { text: action.who, style: 'cell' },
    { text: [action.due, action.status].filter((part) => part !== '').join(' · '), style: 'cellSmall' },
  ];
  return [
    { text: String(action.number), style: 'number', place: findingDestination(action.questionId) },
    { text: found, style: 'cell' },
    action.planned === ''
      ? { text: action.action, style: 'cell' }
      : {
          stack: [
            { text: action.action, style: 'cell' },
            { text: `Planned: ${action.planned}`, style: 'cellSmall' },
          ],
        },
    { stack: owner },
  ];
}

/** Planned actions beside the findings, counsel's own among them. */
export function plannedActionTable(actions: readonly PlannedActionView[], width: number): Content {
  return ruledTable({
    head: ['Planned', 'What exactly', 'Who, by when'],
    shares: [0.38, 0.44, 0.18],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No other action is planned.',
    rows: actions.map((action) => [
      {
        stack: [
          { text: action.title, style: 'cellStrong' },
          ...(action.questionId === ''
            ? []
            : [{ text: [questionNumber(action.questionId, 'quiet')], style: 'cellSmall' }]),
        ],
      },
      { text: action.detail, style: 'cell' },
      {
        stack: [
          { text: action.who, style: 'cell' },
          { text: action.due, style: 'cellSmall' },
          { text: action.status, style: 'cellSmall' },
        ],
      },
    ]),
  });
}

/** Actions of one headline: what, why, who, by when. */
export function actionTable(actions: readonly ActionView[], width: number): Content {
  return ruledTable({
    head: ['#', 'What was found', 'What to do', 'Who, by when'],
    shares: [0.035, 0.345, 0.44, 0.18],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No finding of this kind.',
    rows: actions.map(actionRow),
  });
}

/** The answers one after the other, in as few lines as they need. */
function promptAnswers({ answers }: PromptView): readonly Content[] {
  const runs = answers
    .slice(0, ANSWERS_SHOWN)
    .flatMap((answer, place) => [
      { text: place === 0 ? '' : '  ' },
      questionNumber(answer.questionId, 'accent'),
      { text: ` ${answer.answer.replace(/[.;]$/, '')}.` },
    ]);
  return runs.length === 0 ? [] : [...runs, { text: ' ' }];
}

/** What the short list leaves out, in numbers; the memo has every answer. */
function promptRest(prompt: PromptView): readonly Content[] {
  const more = prompt.answers.length - ANSWERS_SHOWN;
  const parts = [
    more > 0 ? `${countOf(more, 'more answer')} in the memo` : '',
    prompt.open.length > 0 ? `${String(prompt.open.length)} not answered yet` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [{ text: `${capital(parts.join('; '))}.`, style: 'quiet' }];
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** Directors' questions with what this company answers today. */
export function promptTable(
  prompts: readonly PromptView[],
  width: number,
  who = 'A director may ask',
): Content {
  return ruledTable({
    head: [who, 'What the record answers'],
    shares: [0.35, 0.65],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No question of this edition applies to this profile.',
    rows: prompts.map((prompt) => [
      { text: prompt.text, style: 'cellStrong' },
      { text: [...promptAnswers(prompt), ...promptRest(prompt)], style: 'cellDense' },
    ]),
  });
}

/** Clocks of law that is not in force, in one sentence: a board must not read them as duties. */
function pendingClocks(clocks: readonly ClockView[]): readonly Content[] {
  if (clocks.length === 0) return [];
  const words = clocks.map((clock) => `${clock.title} (${clock.length}; ${clock.applies.toLowerCase()})`);
  return [paragraph(`Proposed or not yet in effect: ${words.join('; ')}.`, 'caption')];
}

/** Reporting clocks in short, for the board: those in force as a table, the others in a sentence. */
export function clockList(clocks: readonly ClockView[], width: number): readonly Content[] {
  const table = ruledTable({
    head: ['Clock', 'Time', 'Starts when'],
    shares: [0.42, 0.16, 0.42],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No clock of law in force applies to this profile.',
    rows: clocks
      .filter((clock) => clock.isInForce)
      .map((clock) => [
        {
          text: [
            { text: clock.title, style: 'strong' },
            { text: ` · ${clock.applies}`, style: 'quiet' },
          ],
          style: 'cell',
        },
        { text: clock.length, style: 'cellStrong' },
        { text: clock.trigger, style: 'cell' },
      ]),
  });
  return [table, ...pendingClocks(clocks.filter((clock) => !clock.isInForce))];
}

function clockRow(clock: ClockView): TableCell[] {
  return [
    {
      stack: [
        { text: clock.title, style: 'cellStrong' },
        { text: `${clock.applies} because ${clock.because}`, style: 'cellSmall' },
      ],
    },
    { text: clock.length, style: 'cellStrong' },
    { text: clock.trigger, style: 'cell' },
    {
      text: [
        { text: `${clock.binds} ` },
        ...citeRuns(clock.cites).map((run) => ({ ...run, style: 'quiet' })),
      ],
      style: 'cell',
    },
  ];
}

/** Reporting clocks that run, or may run, when something happens, with reasons and sources. */
export function clockTable(clocks: readonly ClockView[], width: number): Content {
  return ruledTable({
    head: ['Clock', 'Time', 'Starts when', 'Who is bound'],
    shares: [0.36, 0.09, 0.25, 0.3],
    width,
    keepRows: true,
    isDense: true,
    empty: 'No clock of this edition applies to this profile.',
    rows: clocks.map(clockRow),
  });
}

/** What the list of clocks does not cover. */
export function outsideNote(words: string): readonly Content[] {
  return words === '' ? [] : [paragraph(words, 'caption')];
}

/** Says how many rows a shortened list leaves to the memo; nothing if it is whole. */
export function remainder(total: number, shown: number, what: string): readonly Content[] {
  if (total <= shown) return [];
  return [paragraph(`${String(total - shown)} more ${what} in the memo.`, 'caption')];
}
