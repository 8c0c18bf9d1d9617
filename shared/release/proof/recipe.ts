/** Which items each document must hold in each edition. The one list that says what "complete" means. */
import { assertNever } from '../../base/assert-never';
import type { DocumentKind } from '../../document/document-kinds';
import type { Edition } from '../../wording/edition';
import {
  actionsPlanned,
  answersGiven,
  evidenceIndexed,
  factsStated,
  findingsUnderQuestions,
  headlineFigures,
  lawUnderQuestions,
  moduleFigures,
  scenarioFigures,
  type ProofItem,
  type ProofSource,
} from './items';
import { clocksInShort, decisionsAsked, gravestScenarios, pressingFindings } from './items-briefing';
import { estimatesOfLoss } from './items-estimates';
import { authoritiesCited, clocksRunning, decisionsOffered } from './items-law';
import { otherRecords } from './items-other-records';
import { actionsRecorded, decisionsRecorded } from './items-records';
import { calendarDates, legalDates, registerLines } from './items-tracking';

type Recipe = readonly ((source: ProofSource) => readonly ProofItem[])[];

const BRIEFING: Recipe = [headlineFigures, gravestScenarios, decisionsAsked, pressingFindings, clocksInShort];

const MEMO: Recipe = [
  headlineFigures,
  factsStated,
  scenarioFigures,
  moduleFigures,
  estimatesOfLoss,
  answersGiven,
  lawUnderQuestions,
  findingsUnderQuestions,
  decisionsOffered,
  decisionsRecorded,
  clocksRunning,
  actionsPlanned,
  actionsRecorded,
  evidenceIndexed,
  authoritiesCited,
  otherRecords(['fact', 'work']),
];

/** The page of answers: everything that was answered, and the law it rests on. */
const ANSWERS: Recipe = [
  headlineFigures,
  factsStated,
  moduleFigures,
  answersGiven,
  lawUnderQuestions,
  findingsUnderQuestions,
  evidenceIndexed,
  authoritiesCited,
  otherRecords(['fact']),
];

const FACTS: Recipe = [factsStated, answersGiven, evidenceIndexed, otherRecords(['fact'])];

/** Data is compared with the data it was made from, record by record. */
const DATA: Recipe = [];

/** The record is the same whatever it is written in; the calendar holds the dates the law sets. */
function factualRecipeOf(kind: DocumentKind): Recipe {
  if (kind === 'answers-json') return DATA;
  return kind === 'deadlines-ics' ? [legalDates] : FACTS;
}

function recipeOf(kind: DocumentKind): Recipe {
  switch (kind) {
    case 'briefing':
      return BRIEFING;
    case 'memo':
    case 'memo-docx':
      return MEMO;
    case 'answers-html':
      return ANSWERS;
    case 'register-xlsx':
    case 'register-csv':
      return [registerLines];
    case 'deadlines-ics':
      return [calendarDates];
    case 'answers-json':
      return DATA;
    default:
      return assertNever(kind, 'document kind');
  }
}

/** What must be in a document. */
export function itemsOf(kind: DocumentKind, edition: Edition, source: ProofSource): readonly ProofItem[] {
  const recipe = edition === 'factual' ? factualRecipeOf(kind) : recipeOf(kind);
  return recipe.flatMap((items) => items(source));
}
