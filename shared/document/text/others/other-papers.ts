/** The papers beside memo and briefing, each laid out once. */
import type { PapersPart } from '../../papers-types';
import type { ReportContext } from '../../parts/context';
import { forAnnexes } from '../aside';
import { layOut } from '../lay-out';
import { paperContextOf } from '../paper-context';
import type { Part } from '../unit';
import { comparison } from './comparison';
import { counterpartyAnswers } from './counterparty-answers';
import { coverLetter } from './cover-letter';
import { exhibitList } from './exhibits';
import { privilegeLog } from './privilege-log';
import { regulatorAnswers } from './regulator-answers';

/** All of them. Rests on nothing that is privileged. */
export function otherPapers(report: ReportContext): PapersPart {
  const paper = paperContextOf(report);
  // No paper for others holds what counsel keeps to the annexes, whatever memo and briefing must tell.
  const outside = { ...paper, record: { ...paper.record, aside: forAnnexes(report) } };
  const laid = (parts: readonly Part[]) =>
    layOut({ parts }, { authorities: report.authorityById, isNumbered: false, hasNotes: false });
  return {
    regulator: laid(regulatorAnswers(report, outside)),
    counterparty: laid(counterpartyAnswers(report, outside)),
    comparison: laid(comparison(report)),
    privilegeLog: laid(privilegeLog(report)),
    exhibits: laid(exhibitList(report)),
    coverLetter: laid(coverLetter(report, paper)),
  };
}
