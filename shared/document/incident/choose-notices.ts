/** Which drafts of the guide the running deadlines of an incident ask for. */
import type { IncidentDeadline } from '../../incident/incident-deadlines';
import type { NoticeDraft } from '../../pack/schema-incident';
import { isFor } from '../../incident/guide-for';
import type { IncidentContext } from './incident-context';
import type { ChosenNotice } from './incident-types';

/** Drafts for clauses that counsel entered. */
const CLAUSES = { contract: 'contract-customer', policy: 'contract-insurance' } as const;

/** What is owed now: a time runs, or a duty without a number has started; and it is neither filed nor set aside. */
function isOwed({ deadline, stand }: IncidentDeadline): boolean {
  const isRunning =
    deadline.status === 'running' || (deadline.status === 'no-number' && deadline.event !== null);
  return isRunning && (stand.kind === 'open' || stand.kind === 'overdue');
}

/** A stage of every State is called by its code before its id. */
function isAnsweredBy({ clock, stage }: NoticeDraft, { deadline, contract }: IncidentDeadline): boolean {
  if (contract !== null) return CLAUSES[contract.under] === clock;
  if (deadline.clock !== clock) return false;
  const [, own = ''] = deadline.obligation.split('/');
  return own === stage || own.endsWith(`-${stage}`);
}

function obligationsFor(notice: NoticeDraft, lines: readonly IncidentDeadline[]): readonly string[] {
  return [
    ...new Set(lines.filter((line) => isAnsweredBy(notice, line)).map(({ deadline }) => deadline.obligation)),
  ];
}

/**
 * The drafts, in the order of the guide.
 *
 * @param wanted - ids of drafts; `null`: those of what is owed now
 */
export function chooseNotices(
  context: IncidentContext,
  wanted: readonly string[] | null,
): readonly ChosenNotice[] {
  const { guide, said } = context;
  const owed = said.deadlines.filter(isOwed);
  if (wanted !== null)
    return guide.notices
      .filter(({ id }) => wanted.includes(id))
      .map((notice) => ({ notice: notice.id, obligations: obligationsFor(notice, said.deadlines) }));
  return guide.notices
    .filter((notice) => isFor({ onlyFor: notice.onlyFor }, context.reader))
    .map((notice) => ({ notice: notice.id, obligations: obligationsFor(notice, owed) }))
    .filter(({ obligations }) => obligations.length > 0);
}
