/** What boards ask for: clocks, and what the law says. */
import { evaluateApplicability, type Truth } from '../../pack/applicability';
import type { Applicability, Clock, Statement } from '../../pack/schema';
import { clockHours, formatClockLength } from '../../wording/clock-words';
import type { MemoPart, StatementView } from '../memo-types';
import type { ClockView } from '../model-types';
import { caveatOf, citesOf } from './authorities';
import type { ReportContext } from './context';

function applies(condition: Applicability, context: ReportContext) {
  return evaluateApplicability(condition, context.input.assessment.profile, context.input.pack.facets);
}

/** Only law in force imposes a duty; what is proposed or not yet in effect is never said to apply. */
function clockStatus(clock: Clock, state: Truth): string {
  switch (clock.status) {
    case 'proposed':
      return 'Proposed, not law';
    case 'not-yet-effective':
      return 'Not in effect yet';
    case 'ended':
      return 'Ended';
    case 'in-force':
      return state === 'yes' ? 'Applies' : 'May apply';
  }
}

/** Of a deadline that the pack does not rank. */
const MIDDLE_GRAVITY = 3;

function clockView(clock: Clock, context: ReportContext): readonly ClockView[] {
  const { state, because } = applies(clock.applicability, context);
  if (state === 'no') return [];
  return [
    {
      id: clock.id,
      title: clock.title,
      length: formatClockLength(clock.length),
      hours: clockHours(clock.length),
      trigger: clock.trigger,
      binds: clock.binds,
      applies: clockStatus(clock, state),
      isInForce: clock.status === 'in-force',
      isCertain: clock.status === 'in-force' && state === 'yes',
      isPeriodic: clock.periodic === true,
      isOwedToUs: clock.owedToUs === true,
      gravity: clock.gravity ?? MIDDLE_GRAVITY,
      partOf: clock.partOf ?? null,
      because,
      cites: citesOf(clock.authorities, context),
    },
  ];
}

/** Reporting clocks that apply, may apply or are on their way, in the pack's order. */
export function clockViews(context: ReportContext): readonly ClockView[] {
  return context.input.pack.clocks.flatMap((clock) => clockView(clock, context));
}

function statementView(statement: Statement, context: ReportContext): StatementView {
  const cites = citesOf(statement.authorities, context);
  return { text: statement.text, caveat: caveatOf(cites, statement.text), cites };
}

/** What the instrument does, what it does not do, and where to be careful. */
export function statementViews(context: ReportContext): MemoPart['statements'] {
  const of = (kind: Statement['kind']) =>
    context.input.pack.statements
      .filter((statement) => statement.kind === kind)
      .map((statement) => statementView(statement, context));
  return { does: of('does'), doesNot: of('does-not'), cautions: of('caution') };
}
