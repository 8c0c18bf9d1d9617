/** The papers and the calendar of one incident, for the model of a report. */
import type { Block } from '../blocks/block-types';
import type { ReportContext } from '../parts/context';
import { firstHourCard } from './card';
import { clockSheet } from './clock-sheet';
import { incidentCalendar } from './incident-calendar';
import { incidentContextOf, type IncidentContext } from './incident-context';
import { incidentFile } from './incident-file';
import type { IncidentInput, IncidentContent } from './incident-types';
import { holdNotice, vendorLetter } from './letters';
import { noticeDrafts } from './notices';

/** Builds one paper. */
type IncidentBuilder = (context: IncidentContext) => readonly Block[];

const NOTHING: readonly Block[] = [];

/** Lays out what may be shown: of an incident that may not be shown whole, what is for others alone. */
export function incidentPart(input: IncidentInput, report: ReportContext): IncidentContent | null {
  const context = incidentContextOf(input, report);
  if (context === null) return null;
  const { isWhole } = input;
  const whole = (build: IncidentBuilder) => (isWhole ? build(context) : NOTHING);
  return {
    papers: {
      card: whole(firstHourCard),
      clocks: whole(clockSheet),
      file: whole(incidentFile),
      hold: holdNotice(context),
      vendorLetter: vendorLetter(context),
      notices: noticeDrafts(context),
    },
    calendar: isWhole ? incidentCalendar(context) : null,
  };
}
