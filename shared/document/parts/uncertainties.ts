/** What a reader must not take as settled: law, answers, and kept data that could not be scored. */
import { noteAgainstAnswer } from '../../assessment/note-check';
import { countOf, joinWords } from '../../base/words';
import { lawChanges } from '../../pack/law-changes';
import type { Authority } from '../../pack/schema';
import { DEFAULT_AUTHORITY_STATUS_POLICY, authorityStatusOf } from '../../pack/authority-status';
import { daysFromTo } from '../../base/days';
import { formatDate } from '../../wording/format';
import type { UncertaintyView } from '../model-types';
import { citedAuthorities, datedWarning } from './authorities';
import type { ReportContext } from './context';
import { contradictionDrafts } from './contradictions';
import { unknownFacts } from './facts';

/** An entry; `short` only where it differs from the text. */
type Draft = Omit<UncertaintyView, 'short'> & Partial<Pick<UncertaintyView, 'short'>>;

const SOURCES_IN_SHORT = 4;

/** After this many days since the law was read, the report says so. */
export const STALE_PACK_VERSION_DAYS = 90;

function citedOf(context: ReportContext): readonly Authority[] {
  const cited = citedAuthorities(context);
  return context.input.pack.authorities.filter((authority) => cited.has(authority.id));
}

/** A source that has not begun is no surprise to the board: the clocks say so. */
function kindOf(authority: Authority, asOf: string): UncertaintyView['kind'] {
  return authorityStatusOf(authority, asOf).status === 'not-yet-effective' ? 'law-pending' : 'law-expiring';
}

function expiring(context: ReportContext): readonly Draft[] {
  const { asOf } = context.input;
  return citedOf(context).flatMap((authority) => {
    const warning = datedWarning(authority, asOf);
    if (warning === '') return [];
    return [
      {
        kind: kindOf(authority, asOf),
        title: `${authority.title}: ${warning}`,
        text: `${authority.citation}. ${authority.status}`,
      },
    ];
  });
}

/** One entry for all of them, without names where it is every one; the table of authorities marks each. */
function longUnchecked(context: ReportContext): readonly Draft[] {
  const { asOf } = context.input;
  const cited = citedOf(context);
  const stale = cited.filter((authority) => authorityStatusOf(authority, asOf).stale);
  if (stale.length === 0) return [];
  const titles = stale.map((authority) => authority.title);
  const warning = 'Check them again before relying on them.';
  const all = stale.length === cited.length ? `Every authority cited. ${warning}` : null;
  return [
    {
      kind: 'law-unconfirmed',
      title: `${countOf(stale.length, 'authority', 'authorities')} last checked more than ${countOf(DEFAULT_AUTHORITY_STATUS_POLICY.staleAfterDays, 'day')} ago`,
      text: all ?? `${joinWords(titles, 'and')}. ${warning}`,
      short: all ?? `${firstFew(titles)}. ${warning}`,
    },
  ];
}

/** Where this report says something else than it would say of an authority that is certainly in force. */
function switched(context: ReportContext): readonly Draft[] {
  const titles = new Map(context.input.pack.authorities.map(({ id, title }) => [id, title]));
  return lawChanges(context.switches).map(({ authority, reasons, questionIds, statementIds }) => {
    const places = [
      ...questionIds,
      ...(statementIds.length === 0
        ? []
        : [countOf(statementIds.length, 'statement of law', 'statements of law')]),
    ];
    return {
      kind: 'law-expiring',
      title: `Changed by where an authority stands: ${titles.get(authority) ?? authority}`,
      text: `${reasons.join(' ')} Other words now stand in ${joinWords(places, 'and')}.`,
    };
  });
}

const UNCONFIRMED = [
  { confidence: 'reported', words: 'Reported, not confirmed' },
  { confidence: 'verify', words: 'To be verified' },
] as const satisfies readonly { readonly confidence: Authority['confidence']; readonly words: string }[];

/** One entry for each way of being unconfirmed; the table of authorities has the status of every source. */
function unconfirmed(context: ReportContext): readonly Draft[] {
  return UNCONFIRMED.flatMap(({ confidence, words }) => {
    const sources = citedOf(context).filter((authority) => authority.confidence === confidence);
    if (sources.length === 0) return [];
    const titles = sources.map((authority) => authority.title);
    const warning = 'Check before relying on them.';
    return [
      {
        kind: 'law-unconfirmed',
        title: words,
        text: `${joinWords(titles, 'and')}. ${warning}`,
        short: `${firstFew(titles)}. ${warning}`,
      },
    ];
  });
}

function firstFew(titles: readonly string[]): string {
  const rest = titles.length - SOURCES_IN_SHORT;
  if (rest <= 1) return joinWords(titles, 'and');
  return `${titles.slice(0, SOURCES_IN_SHORT).join(', ')} and ${String(rest)} more, named in the memo`;
}

function edition(context: ReportContext): readonly Draft[] {
  const { pack, asOf } = context.input;
  const days = daysFromTo(pack.manifest.editionOn, asOf);
  const read = formatDate(pack.manifest.editionOn);
  if (days > STALE_PACK_VERSION_DAYS) {
    return [
      {
        kind: 'edition',
        title: 'The law was read some time ago',
        text: `It was last read on ${read}, ${countOf(days, 'day')} before this report. Check every status line before relying on it.`,
      },
    ];
  }
  if (days >= 0) return [];
  return [
    {
      kind: 'edition',
      title: 'The law was read after the date of this report',
      text: `This report speaks as of ${formatDate(asOf)}, but the law was read on ${read}. What changed between the two days is not separated.`,
    },
  ];
}

function answers(context: ReportContext): readonly Draft[] {
  const { unknown, open } = context.input.score.coverage;
  const facts = unknownFacts(context).map(({ title }) => title);
  const views: Draft[] = [];
  if (unknown + open > 0) {
    views.push({
      kind: 'answers',
      title: `${countOf(unknown + open, 'applicable question')} without an answer`,
      text: `${String(unknown)} marked as not known yet, ${String(open)} not answered. Each counts as the whole span from worst to best, which is why figures are ranges.`,
    });
  }
  if (facts.length > 0) {
    views.push({
      kind: 'answers',
      title: 'The profile is incomplete',
      text: `Not stated: ${joinWords(facts, 'and')}. Questions that may apply were asked.`,
    });
  }
  return views;
}

function kept(context: ReportContext): readonly Draft[] {
  const { unknownQuestionIds, hiddenQuestionIds } = context.input.score;
  const views: Draft[] = [];
  if (unknownQuestionIds.length > 0) {
    views.push({
      kind: 'kept',
      title: `${countOf(unknownQuestionIds.length, 'stored answer')} to questions this edition does not have`,
      text: `Kept in the file, not scored: ${joinWords(unknownQuestionIds, 'and')}.`,
    });
  }
  if (hiddenQuestionIds.length > 0) {
    views.push({
      kind: 'kept',
      title: `${countOf(hiddenQuestionIds.length, 'stored answer')} the profile no longer asks for`,
      text: `Kept in the file, not scored: ${joinWords(hiddenQuestionIds, 'and')}.`,
    });
  }
  return views;
}

/** Answers whose note may say something else; the notes themselves stay where they are. */
function notes(context: ReportContext): readonly Draft[] {
  const ids = context.items
    .filter(({ question, answer }) => noteAgainstAnswer(question, answer) !== null)
    .map(({ question }) => question.id);
  if (ids.length === 0) return [];
  return [
    {
      kind: 'contradiction',
      title: 'Notes that may say something else than the answer',
      text: `${joinWords(ids, 'and')}. The answer counts as given; counsel is to confirm or correct it.`,
    },
  ];
}

/** Scenarios that are left out because counsel set an activity aside. */
function ruledOut(context: ReportContext): readonly Draft[] {
  const { scenariosSetAside } = context.input.score;
  if (scenariosSetAside.length === 0) return [];
  const names = scenariosSetAside.map(({ title, questionId }) => `“${title}” (${questionId})`);
  return [
    {
      kind: 'kept',
      title: `${countOf(scenariosSetAside.length, 'scenario')} left out: the activity is recorded as not taking place`,
      text: `${joinWords(names, 'and')}.`,
    },
  ];
}

/** Everything unsettled: contradictions and answers first, then law that ends soon, then law that was not read. */
export function uncertaintyViews(context: ReportContext): readonly UncertaintyView[] {
  const drafts: readonly Draft[] = [
    ...contradictionDrafts(context),
    ...notes(context),
    ...answers(context),
    ...kept(context),
    ...ruledOut(context),
    ...edition(context),
    ...switched(context),
    ...expiring(context),
    ...longUnchecked(context),
    ...unconfirmed(context),
  ];
  return drafts.map((draft) => ({ ...draft, short: draft.short ?? draft.text }));
}
