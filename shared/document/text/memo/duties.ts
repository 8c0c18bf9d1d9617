/** The duties that bind the organization on the day, named one by one and told in groups. None is scored. */
import { DUTY_GROUPS, type DutyGroup } from '../../../pack/schema-prose';
import { truthOf } from '../../../pack/applicability';
import type { Authority, AuthorityConfidence, AuthorityRef, DutySummary } from '../../../pack/schema';
import { joinWords } from '../../../base/words';
import type { PaperContext } from '../paper-context';
import { sentence, traceOn, type Sentence } from '../sentence';
import type { TraceRef } from '../trace';

const GROUP_WORDS: Readonly<Record<DutyGroup, string>> = {
  notice: 'Notice',
  disclosure: 'Disclosure',
  program: 'Program',
  conduct: 'Conduct',
  preservation: 'Preservation',
  oversight: 'Oversight',
};

/** A duty or prohibition that certainly reaches the organization. */
export interface Rule extends AuthorityRef {
  /** Otherwise a prohibition. */
  readonly isDuty: boolean;
  /** Where it stands if the pack does not tell it in short. */
  readonly group: DutyGroup;
  readonly requires: string;
  readonly confidence: AuthorityConfidence;
  readonly trace: TraceRef;
}

/** Notices that run: the first authority of a clock is the one that sets it. */
function runningClocks({ report, record }: Pick<PaperContext, 'report' | 'record'>): readonly Rule[] {
  return report.input.pack.clocks
    .filter(
      ({ status, applicability }) =>
        status === 'in-force' && truthOf(applicability, record.profile) === 'yes',
    )
    .flatMap(({ id, authorities, title }) =>
      authorities
        .slice(0, 1)
        .filter(({ authority }) => report.authorityById.get(authority)?.type === 'binds')
        .map(({ authority, pin }) => ({
          authority,
          pin,
          isDuty: true,
          group: 'notice' as const,
          requires: title,
          confidence: report.authorityById.get(authority)?.confidence ?? 'verify',
          trace: { kind: 'issue', id: `clock/${id}` },
        })),
    );
}

/** Everything that binds: on questions that apply, and every notice that runs. */
export function bindingRules(paper: Pick<PaperContext, 'points' | 'report' | 'record'>): readonly Rule[] {
  return [...rulesOfQuestions(paper), ...runningClocks(paper)];
}

/** Whether something that binds does so because a contract of the organization holds it. */
export function bindsByContract(paper: Pick<PaperContext, 'points' | 'report' | 'record'>): boolean {
  const ids = new Set(bindingRules(paper).map(({ authority }) => authority));
  return paper.points.some(({ duties }) =>
    duties.some(({ duty, reach }) => reach === 'yes' && duty.kind === 'contract' && ids.has(duty.authority)),
  );
}

function rulesOfQuestions({ points }: Pick<PaperContext, 'points'>): readonly Rule[] {
  return points.flatMap(({ question, duties }) =>
    duties
      .filter(({ duty, reach }) => reach === 'yes' && (duty.kind === 'duty' || duty.kind === 'prohibition'))
      .map(({ duty: { authority, pin, kind, requires, confidence } }) => ({
        authority,
        pin,
        isDuty: kind === 'duty',
        group: kind === 'duty' ? ('program' as const) : ('conduct' as const),
        requires,
        confidence,
        trace: { kind: 'answer', questionId: question.id, state: 'asked' },
      })),
  );
}

function speaksOf({ authority, pins }: DutySummary, rule: Rule): boolean {
  return (
    authority === rule.authority &&
    (pins === undefined || (rule.pin !== undefined && pins.includes(rule.pin)))
  );
}

interface Named {
  readonly group: DutyGroup;
  readonly authority: string;
  /** It tells the others of its authority and group. */
  readonly tellsAll: boolean;
  readonly must: string;
  /** How sure it is; empty where it was read. */
  readonly hedge: string;
  readonly cites: readonly AuthorityRef[];
  readonly trace: readonly TraceRef[];
}

function withoutRepeats(refs: readonly AuthorityRef[]): readonly AuthorityRef[] {
  const seen = new Set<string>();
  return refs.filter(({ authority, pin = '' }) => {
    const key = `${authority} ${pin}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** The duties of one group, in a sentence. */
export interface DutyItem {
  readonly group: DutyGroup;
  readonly label: string;
  readonly sentence: Sentence;
}

/** A rule is told as sure as the surest reading of it. */
function hedgeOf(rules: readonly Rule[]): string {
  const marks = rules.map(({ confidence }) => confidence);
  if (marks.includes('primary') || marks.includes('secondary')) return '';
  return marks.includes('reported') ? ', as reported' : ', to be verified';
}

function namedOf(summary: DutySummary, rules: readonly Rule[]): readonly Named[] {
  const own = rules.filter((rule) => speaksOf(summary, rule));
  if (own.length === 0) return [];
  return [
    {
      group: summary.group,
      authority: summary.authority,
      tellsAll: summary.tellsAll === true,
      must: summary.short ?? summary.must,
      hedge: hedgeOf(own),
      cites: withoutRepeats(own.map(({ authority, pin }) => ({ authority, pin }))),
      trace: own.map(({ trace }) => trace),
    },
  ];
}

/** Duties whose authority the pack does not tell in short, by what they require. */
function untold(summaries: readonly DutySummary[], rules: readonly Rule[]): readonly Named[] {
  return rules
    .filter((rule) => !summaries.some((summary) => speaksOf(summary, rule)))
    .map((rule) => ({
      group: rule.group,
      authority: rule.authority,
      tellsAll: false,
      must: rule.isDuty ? rule.requires : `no ${rule.requires}`,
      hedge: hedgeOf([rule]),
      cites: [{ authority: rule.authority, pin: rule.pin }],
      trace: [rule.trace],
    }));
}

function nameOf({ authority }: Named, { report }: PaperContext): string {
  return report.authorityById.get(authority)?.shortName ?? authority;
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** "23 NYCRR pt. 500 (access limits; audit trails)". */
function authorityClause(all: readonly Named[], paper: PaperContext, tells: boolean): string {
  const name = all[0] === undefined ? '' : nameOf(all[0], paper);
  if (!tells) return name;
  const telling = all.filter(({ tellsAll }) => tellsAll);
  const named = telling.length > 0 ? telling : all;
  const hedges = new Set(named.map(({ hedge }) => hedge));
  const [shared = ''] = hedges;
  // Said once where it is true of all.
  if (hedges.size === 1) return `${name} (${once(named.map(({ must }) => must)).join('; ')}${shared})`;
  return `${name} (${once(named.map(({ must, hedge }) => `${must}${hedge}`)).join('; ')})`;
}

interface Telling {
  readonly paper: PaperContext;
  /** Whether each source stands with what it asks for. */
  readonly tells: boolean;
}

function groupDuties(
  group: DutyGroup,
  named: readonly Named[],
  { paper, tells }: Telling,
): readonly DutyItem[] {
  if (named.length === 0) return [];
  const names = once(named.map((each) => nameOf(each, paper)));
  const words = joinWords(
    names.map((name) =>
      authorityClause(
        named.filter((each) => nameOf(each, paper) === name),
        paper,
        tells,
      ),
    ),
    'and',
  );
  const refs = named.flatMap((each) => each.trace);
  const trace = traceOn(refs, { kind: 'issue', id: `duties/${group}` });
  const cites = withoutRepeats(named.flatMap((each) => each.cites));
  const told = sentence('rule', words, { trace, cites });
  return [{ group, label: `${GROUP_WORDS[group]}:`, sentence: told }];
}

function allNamed(paper: PaperContext): readonly Named[] {
  const rules = bindingRules(paper);
  const { dutySummaries } = paper.report.input.pack;
  return [...dutySummaries.flatMap((summary) => namedOf(summary, rules)), ...untold(dutySummaries, rules)];
}

/** What is doubtful of an authority is not the whole of it: its duties have marks of their own. */
function isSureAsWhole({ confidence, doubtful }: Authority): boolean {
  return confidence === 'primary' || confidence === 'secondary' || doubtful !== undefined;
}

/** Authorities of which a duty told is less sure than the authority, in the order of the duties. */
export function partlyDoubtful(paper: PaperContext): readonly Authority[] {
  const ids = allNamed(paper)
    .filter(({ hedge }) => hedge !== '')
    .map(({ authority }) => authority);
  return [...new Set(ids)].flatMap((id) => paper.report.authorityById.get(id) ?? []).filter(isSureAsWhole);
}

/**
 * One item for each group that holds anything; empty where no duty was found on the profile.
 *
 * @param tells - whether each source stands with what it asks for
 */
export function dutyItems(paper: PaperContext, tells = true): readonly DutyItem[] {
  const all = allNamed(paper);
  return DUTY_GROUPS.flatMap((group) =>
    groupDuties(
      group,
      all.filter((each) => each.group === group),
      { paper, tells },
    ),
  );
}
