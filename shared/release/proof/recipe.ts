/** What each promise of a document comes to: the items that must be found in it. Which it makes is in its descriptor. */
import type { AnnexId } from '../../document/annexes';
import type { ProofPromise } from '../../document/kinds/descriptor-types';
import { descriptorOf, type DocumentKind } from '../../document/kinds/registry';
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
  type ProofItem,
  type ProofSource,
} from './items';
import { letterheadPrinted, wordsInBriefing, wordsInMemo } from './items-hand';
import { conflictsTold, decisionsTold, passedDates } from './items-papers';
import { changesTold, documentsNamed, letterAddressed, privilegedCounted } from './items-others';
import { outsideQuestions } from './items-outside';
import { estimatesOfLoss, scenarioFigures } from './items-estimates';
import {
  deadlinesCovered,
  everyDeadline,
  exerciseMarked,
  firstSteps,
  holdOrdered,
  incidentDates,
  incidentFactsTold,
  incidentLists,
  incidentLogTold,
  nextDeadlines,
  noticesDrafted,
  vendorAsked,
} from './items-incident';
import { authoritiesCited, clocksRunning, decisionsOffered } from './items-law';
import { otherRecords } from './items-other-records';
import { actionsRecorded, decisionsRecorded } from './items-records';
import { calendarDates, legalDates, registerLines } from './items-tracking';

type Items = (source: ProofSource) => readonly ProofItem[];

/** What each promise of a descriptor means. */
const ITEMS: Readonly<Record<ProofPromise, Items>> = {
  'headline-figures': headlineFigures,
  conflicts: conflictsTold,
  'passed-dates': passedDates,
  'decisions-told': decisionsTold,
  facts: factsStated,
  'scenario-figures': scenarioFigures,
  'module-figures': moduleFigures,
  'loss-estimates': estimatesOfLoss,
  answers: answersGiven,
  'law-under-questions': lawUnderQuestions,
  'findings-under-questions': findingsUnderQuestions,
  'decisions-offered': decisionsOffered,
  'decisions-recorded': decisionsRecorded,
  clocks: clocksRunning,
  'actions-planned': actionsPlanned,
  'actions-recorded': actionsRecorded,
  evidence: evidenceIndexed,
  authorities: authoritiesCited,
  'hand-memo': wordsInMemo,
  'hand-briefing': wordsInBriefing,
  letterhead: letterheadPrinted,
  'other-facts': otherRecords(['fact']),
  'other-facts-and-work': otherRecords(['fact', 'work']),
  'register-lines': registerLines,
  'calendar-dates': calendarDates,
  'legal-dates': legalDates,
  'regulator-questions': outsideQuestions('regulator'),
  'counterparty-questions': outsideQuestions('counterparty'),
  'changed-answers': changesTold,
  'privileged-counted': privilegedCounted,
  'documents-named': documentsNamed,
  'letter-addressed': letterAddressed,
  'exercise-marked': exerciseMarked,
  'next-deadlines': nextDeadlines,
  'first-steps': firstSteps,
  'every-deadline': everyDeadline,
  'deadlines-covered': deadlinesCovered,
  'incident-facts': incidentFactsTold,
  'incident-log': incidentLogTold,
  'incident-lists': incidentLists,
  'hold-ordered': holdOrdered,
  'vendor-asked': vendorAsked,
  'notices-drafted': noticesDrafted,
  'incident-dates': incidentDates,
};

/** Which document, in which edition and with which annexes. */
export interface PromisedDocument {
  readonly kind: DocumentKind;
  readonly edition: Edition;
  readonly annexes: readonly AnnexId[];
}

function promisesOf({ kind, edition, annexes }: PromisedDocument): readonly ProofPromise[] {
  const { proof, annexes: ofAnnexes } = descriptorOf(kind);
  if (edition === 'factual') return proof.factual;
  return [...proof.whole, ...(ofAnnexes === undefined ? [] : annexes.flatMap((id) => ofAnnexes[id]))];
}

/** What must be in a document. */
export function itemsOf(document: PromisedDocument, source: ProofSource): readonly ProofItem[] {
  return promisesOf(document).flatMap((promise) => ITEMS[promise](source));
}
