/** Which items each document must hold in each edition. The one list that says what "complete" means. */
import { assertNever } from '../../lib/assert-never';
import type { DocumentKind } from '../document-kinds';
import type { Edition } from '../editions/edition';
import {
  actionsPlanned,
  answersGiven,
  evidenceIndexed,
  factsStated,
  findingsUnderQuestions,
  headlineFigures,
  moduleFigures,
  scenarioFigures,
  type ProofItem,
  type ProofSource,
} from './items';
import { estimatesOfLoss } from './items-estimates';
import { authoritiesCited, authoritiesOfQuestions, clocksRunning, decisionsOffered } from './items-law';

type Recipe = readonly ((source: ProofSource) => readonly ProofItem[])[];

/** The board's pages name the most pressing; only the figures they stand on are promised whole. */
const BRIEFING: Recipe = [headlineFigures];

const MEMO: Recipe = [
  headlineFigures,
  factsStated,
  scenarioFigures,
  moduleFigures,
  estimatesOfLoss,
  answersGiven,
  findingsUnderQuestions,
  decisionsOffered,
  clocksRunning,
  actionsPlanned,
  evidenceIndexed,
  authoritiesCited,
];

const FACTS: Recipe = [factsStated, answersGiven, evidenceIndexed, authoritiesOfQuestions];

function recipeOf(kind: DocumentKind, edition: Edition): Recipe {
  switch (kind) {
    case 'briefing':
      return BRIEFING;
    case 'memo':
    case 'memo-docx':
      return edition === 'factual' ? FACTS : MEMO;
    case 'answers-html':
    case 'answers-json':
    case 'register-xlsx':
    case 'register-csv':
    case 'deadlines-ics':
      return [];
    default:
      return assertNever(kind, 'document kind');
  }
}

/** What must be in a document. */
export function itemsOf(kind: DocumentKind, edition: Edition, source: ProofSource): readonly ProofItem[] {
  return recipeOf(kind, edition).flatMap((items) => items(source));
}
