/** The duties that bind the organization on the day, named one by one and told in groups. None is scored. */
import { DUTY_GROUPS, type DutyGroup } from '../../../pack/schema-prose';
import type { AuthorityRef, Duty, DutySummary } from '../../../pack/schema';
import { joinWords } from '../../../base/words';
import type { PaperContext } from '../paper-context';
import { sentence, type Sentence } from '../sentence';
import type { TraceRef } from '../trace';

const GROUP_WORDS: Readonly<Record<DutyGroup, string>> = {
  notice: 'Notice',
  disclosure: 'Disclosure',
  program: 'Program',
  conduct: 'Conduct',
  preservation: 'Preservation',
  oversight: 'Oversight',
};

/** A duty or prohibition that certainly reaches the organization, with a question that shows it. */
interface Binding {
  readonly duty: Duty;
  readonly questionId: string;
}

/** Everything that binds, on questions that apply. */
export function bindingRules({ points }: Pick<PaperContext, 'points'>): readonly Binding[] {
  return points.flatMap(({ question, duties }) =>
    duties
      .filter(({ duty, reach }) => reach === 'yes' && (duty.kind === 'duty' || duty.kind === 'prohibition'))
      .map(({ duty }) => ({ duty, questionId: question.id })),
  );
}

function speaksOf({ authority, pins }: DutySummary, { duty }: Binding): boolean {
  return (
    authority === duty.authority &&
    (pins === undefined || (duty.pin !== undefined && pins.includes(duty.pin)))
  );
}

interface Named {
  readonly group: DutyGroup;
  readonly authority: string;
  readonly must: string;
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

function namedOf(summary: DutySummary, bindings: readonly Binding[]): readonly Named[] {
  const own = bindings.filter((binding) => speaksOf(summary, binding));
  if (own.length === 0) return [];
  return [
    {
      group: summary.group,
      authority: summary.authority,
      must: summary.must,
      cites: withoutRepeats(own.map(({ duty: { authority, pin } }) => ({ authority, pin }))),
      trace: own.map(({ questionId }) => ({ kind: 'answer', questionId, state: 'asked' })),
    },
  ];
}

/** Duties whose authority the pack does not tell in short, by what they require. */
function untold(summaries: readonly DutySummary[], bindings: readonly Binding[]): readonly Named[] {
  return bindings
    .filter((binding) => !summaries.some((summary) => speaksOf(summary, binding)))
    .map(({ duty, questionId }) => ({
      group: duty.kind === 'duty' ? 'program' : 'conduct',
      authority: duty.authority,
      must: duty.kind === 'duty' ? duty.requires : `no ${duty.requires}`,
      cites: [{ authority: duty.authority, pin: duty.pin }],
      trace: [{ kind: 'answer', questionId, state: 'asked' }],
    }));
}

const HEDGES = { primary: '', secondary: '', reported: ', as reported', verify: ', to be verified' } as const;

/** "23 NYCRR pt. 500 (access limits; audit trails)". */
function authorityClause(named: readonly Named[], paper: PaperContext): string {
  const id = named[0]?.authority ?? '';
  const authority = paper.report.authorityById.get(id);
  const musts = [...new Set(named.map(({ must }) => must))];
  return `${authority?.shortName ?? id} (${musts.join('; ')}${HEDGES[authority?.confidence ?? 'verify']})`;
}

function groupSentence(group: DutyGroup, named: readonly Named[], paper: PaperContext): readonly Sentence[] {
  if (named.length === 0) return [];
  const authorities = [...new Set(named.map(({ authority }) => authority))];
  const words = joinWords(
    authorities.map((id) =>
      authorityClause(
        named.filter(({ authority }) => authority === id),
        paper,
      ),
    ),
    'and',
  );
  const [trace, ...rest] = named.flatMap((each) => each.trace);
  const issue: TraceRef = { kind: 'issue', id: `duties/${group}` };
  const cites = withoutRepeats(named.flatMap((each) => each.cites));
  return [sentence('rule', `${GROUP_WORDS[group]}: ${words}`, [trace ?? issue, ...rest], cites)];
}

/** One sentence for each group that holds anything; empty where no duty was found on the profile. */
export function dutySentences(paper: PaperContext): readonly Sentence[] {
  const bindings = bindingRules(paper);
  const { dutySummaries } = paper.report.input.pack;
  const all = [
    ...dutySummaries.flatMap((summary) => namedOf(summary, bindings)),
    ...untold(dutySummaries, bindings),
  ];
  return DUTY_GROUPS.flatMap((group) =>
    groupSentence(
      group,
      all.filter((each) => each.group === group),
      paper,
    ),
  );
}
