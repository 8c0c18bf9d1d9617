/** The papers beside memo and briefing, each laid out once. */
import type { PapersPart } from '../../papers-types';
import type { ReportContext } from '../../parts/context';
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
  const laid = (parts: readonly Part[]) =>
    layOut({ parts }, { authorities: report.authorityById, isNumbered: false, hasNotes: false });
  return {
    regulator: laid(regulatorAnswers(report, paper)),
    counterparty: laid(counterpartyAnswers(report, paper)),
    comparison: laid(comparison(report)),
    privilegeLog: laid(privilegeLog(report)),
    exhibits: laid(exhibitList(report)),
    coverLetter: laid(coverLetter(report, paper)),
  };
}
