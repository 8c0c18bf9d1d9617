/** Answers for a counterparty: their questions in a table, and closing words. Promises nothing. */
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import type { PaperContext } from '../paper-context';
import type { Part } from '../unit';
import { answersPart, aboutPaper, beforeSending } from './answers-table';

/** The paper. */
export function counterpartyAnswers(report: ReportContext, paper: PaperContext): readonly Part[] {
  const day = formatDate(report.input.asOf);
  const scope = aboutPaper('outside/scope', [`These answers state facts as recorded on ${day}`]);
  const before = aboutPaper('outside/before', beforeSending('counterparty'), 'Before sending.');
  const closing = aboutPaper('outside/closing', [
    `These answers state what the Company had recorded on ${day}`,
    'Each was checked by [name] on [date]',
    'They describe practice and are not a warranty',
    'Our agreement with you governs',
  ]);
  return [
    { id: 'outside/scope', title: 'Scope', level: 1, units: [scope, before] },
    answersPart(paper, { audience: 'counterparty', namesDocuments: false }),
    { id: 'outside/closing', title: 'Closing words', level: 1, units: [closing] },
  ];
}
