/**
 * Turns a pack into what it says on a given day: words for the way an authority stands that day take the place of
 * the usual ones, duties and deadlines that do not run that day are left out or marked. Never removes a question or a
 * citation, never reads a clock.
 */
import { authorityStatusOf } from './authority-status';
import { packIndex } from './pack-index';
import type {
  Authority,
  AuthorityStatus,
  Clock,
  Duty,
  Issue,
  Option,
  Pack,
  Prompt,
  Question,
  Statement,
} from './schema';

/** One place where the status of an authority has changed the words. */
export interface Switch {
  readonly kind: 'question' | 'statement';
  /** Id of the question or statement. */
  readonly id: string;
  readonly authority: string;
  readonly status: AuthorityStatus;
  /** The last day it stood otherwise, `YYYY-MM-DD`; empty where no date decides. */
  readonly since: string;
  /** Why the words differ, as the pack puts it. */
  readonly because: string;
}

export interface PackAsOf {
  readonly pack: Pack;
  /** In the pack's order: questions first. */
  readonly switches: readonly Switch[];
}

/** How each authority stands on the day. */
interface Day {
  readonly asOf: string;
  readonly authorities: ReadonlyMap<
    string,
    { readonly authority: Authority; readonly status: AuthorityStatus }
  >;
}

function dayOf(pack: Pack, asOf: string): Day {
  return {
    asOf,
    authorities: new Map(
      pack.authorities.map((authority) => [
        authority.id,
        { authority, status: authorityStatusOf(authority, asOf).status },
      ]),
    ),
  };
}

interface Variant {
  readonly authority: string;
  readonly statuses: readonly AuthorityStatus[];
  readonly because: string;
}

function isDue({ authority, statuses }: Variant, { authorities }: Day): boolean {
  const status = authorities.get(authority)?.status;
  return status !== undefined && statuses.includes(status);
}

/** The last day before the status began. */
function sinceOf(status: AuthorityStatus, authority: Authority): string {
  const { confirmedThrough, reportedThrough, expiresOn } = authority;
  if (status === 'expired') return expiresOn ?? '';
  if (status === 'reported-until') return confirmedThrough ?? '';
  if (status === 'end-unknown') return reportedThrough ?? confirmedThrough ?? '';
  return '';
}

function switchesOf(
  kind: Switch['kind'],
  { id, variants }: { readonly id: string; readonly variants: readonly Variant[] },
  day: Day,
): readonly Switch[] {
  return variants
    .filter((variant) => isDue(variant, day))
    .flatMap(({ authority: name, because }) => {
      const found = day.authorities.get(name);
      if (found === undefined) return [];
      const { status, authority } = found;
      return [{ kind, id, authority: name, status, since: sinceOf(status, authority), because }];
    });
}

interface Span {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/**
 * Where a part of an authority stands: a day of its own decides, and where it has none, that of the authority. A part
 * may begin later than the whole, or end earlier.
 */
function partStatusOn({ from, until }: Span, authority: string, day: Day): Clock['status'] {
  const status = day.authorities.get(authority)?.status;
  const hasEnded = until === undefined ? status === 'expired' || status === undefined : until < day.asOf;
  if (hasEnded) return 'ended';
  const hasBegun = from === undefined ? status !== 'not-yet-effective' : from <= day.asOf;
  return hasBegun ? 'in-force' : 'not-yet-effective';
}

function questionAsOf(question: Question, day: Day): Question {
  const due = question.variants.filter((variant) => isDue(variant, day));
  const why = due.findLast((variant) => variant.why !== undefined)?.why ?? question.why;
  const options = mapKept(question.options, (option) => optionAsOf(option, due));
  const running = question.duties.filter((duty) => partStatusOn(duty, duty.authority, day) === 'in-force');
  const marked = mapKept(running, (duty) => dutyAsOf(duty, day));
  const duties = marked.length === question.duties.length && marked === running ? question.duties : marked;
  const isSame = why === question.why && options === question.options && duties === question.duties;
  return isSame ? question : { ...question, why, options, duties };
}

/** A rule is no surer on a day than whether its authority still runs: its mark may fall, and never rises. */
function dutyAsOf(duty: Duty, day: Day): Duty {
  const status = day.authorities.get(duty.authority)?.status;
  if (status === 'end-unknown')
    return duty.confidence === 'verify' ? duty : { ...duty, confidence: 'verify' };
  const isSure = duty.confidence === 'primary' || duty.confidence === 'secondary';
  return status === 'reported-until' && isSure ? { ...duty, confidence: 'reported' } : duty;
}

function optionAsOf(option: Option, due: Question['variants']): Option {
  const finding = due.findLast(({ findings }) => findings?.[option.id] !== undefined)?.findings?.[option.id];
  return finding === undefined || finding === option.finding ? option : { ...option, finding };
}

type TextWithVariants = Pick<Statement, 'text' | 'variants'>;

/** A text in the words of the day; the very object where they are the usual ones. */
function textAsOf<Part extends TextWithVariants>(part: Part, day: Day): Part {
  const text = part.variants.findLast((variant) => isDue(variant, day))?.text;
  return text === undefined || text === part.text ? part : { ...part, text };
}

function promptAsOf(prompt: Prompt, day: Day): Prompt {
  const answers = mapKept(prompt.answers, (answer) => textAsOf(answer, day));
  return answers === prompt.answers ? prompt : { ...prompt, answers };
}

function issueAsOf(issue: Issue, day: Day): Issue {
  const rules = mapKept(issue.rules, (rule) => textAsOf(rule, day));
  const shortAnswers = mapKept(issue.shortAnswers, (answer) => textAsOf(answer, day));
  const isSame = rules === issue.rules && shortAnswers === issue.shortAnswers;
  return isSame ? issue : { ...issue, rules, shortAnswers };
}

/** The first authority of a deadline is the one that sets it. */
function clockStatusOn(clock: Clock, day: Day): Clock['status'] {
  if (clock.proposed === true) return 'proposed';
  return partStatusOn(clock, clock.authorities[0]?.authority ?? '', day);
}

function clockAsOf(clock: Clock, day: Day): Clock {
  const status = clockStatusOn(clock, day);
  return status === clock.status ? clock : { ...clock, status };
}

/** Maps a list and keeps the very list when no item changed, so that "nothing changed" can be seen by identity. */
function mapKept<Item>(items: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const changed = items.map(change);
  return changed.some((item, place) => item !== items[place]) ? changed : items;
}

/**
 * Resolves what a pack says on a day.
 *
 * @param pack - as loaded: a day once resolved cannot be turned into another
 * @param asOf - the day, `YYYY-MM-DD`
 * @returns the same pack object when nothing changes. Where several variants of one text are due, the last one that
 *   has words wins. Applying it again on the same day changes nothing and lists the same switches.
 */
export function packAsOf(pack: Pack, asOf: string): PackAsOf {
  const day = dayOf(pack, asOf);
  const modules = mapKept(pack.modules, (module) => {
    const questions = mapKept(module.questions, (question) => questionAsOf(question, day));
    return questions === module.questions ? module : { ...module, questions };
  });
  const statements = mapKept(pack.statements, (statement) => textAsOf(statement, day));
  const prompts = mapKept(pack.prompts, (prompt) => promptAsOf(prompt, day));
  const issues = mapKept(pack.issues, (issue) => issueAsOf(issue, day));
  const clocks = mapKept(pack.clocks, (clock) => clockAsOf(clock, day));
  const switches = [
    ...packIndex(pack).questions.flatMap((question) => switchesOf('question', question, day)),
    ...pack.statements.flatMap((statement) => switchesOf('statement', statement, day)),
  ];
  const isSame =
    modules === pack.modules &&
    statements === pack.statements &&
    prompts === pack.prompts &&
    issues === pack.issues &&
    clocks === pack.clocks;
  return { pack: isSame ? pack : { ...pack, modules, statements, prompts, issues, clocks }, switches };
}
