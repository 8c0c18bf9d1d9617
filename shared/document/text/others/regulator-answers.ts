/**
 * Answers for a regulator: their questions in a table, with the documents behind each answer and what is withheld and why.
 * Claims no more than is asked for: a paper keeps no privilege by saying so.
 */
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import type { PaperContext } from '../paper-context';
import type { Part } from '../unit';
import { answersPart, aboutPaper, beforeSending } from './answers-table';

const SCOPE = [
  'It gives no legal advice',
  'No waiver of privilege or confidentiality is intended',
  'Confidential treatment is requested under [law]',
  'Notes of counsel are no part of it',
] as const;

/** What the record cannot know, and what must be looked at. */
const TO_DO = [
  'Name the request and its date, and who confirmed each fact',
  'Look at each document named; strike what is privileged or another’s confidence',
] as const;

/** The paper. */
export function regulatorAnswers(report: ReportContext, paper: PaperContext): readonly Part[] {
  const day = `This response states facts as recorded on ${formatDate(report.input.asOf)}`;
  return [
    {
      id: 'outside/scope',
      title: 'Scope',
      level: 1,
      units: [
        aboutPaper('outside/scope', [day, ...SCOPE]),
        aboutPaper('outside/before', [...TO_DO, ...beforeSending('regulator')], 'Before sending.'),
      ],
    },
    answersPart(paper, { audience: 'regulator', namesDocuments: true }),
  ];
}
