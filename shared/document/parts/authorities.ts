/** Citations with their confidence, and the table of authorities. States no law beyond what the pack states. */
import { authorityStatusOf } from '../../pack/authority-status';
import { authorityStatusMark, checkedInWords } from '../../wording/authority-status-words';
import { evaluateApplicability } from '../../pack/applicability';
import type {
  Applicability,
  Authority,
  AuthorityRef,
  AuthorityType,
  AuthorityConfidence,
} from '../../pack/schema';
import { reachingDuties } from '../../scoring/requirement';
import type { AuthorityGroupView, AuthorityView } from '../memo-types';
import type { CiteView } from '../cite-types';
import type { ReportContext } from './context';
import { CONFIDENCE_MARKS } from '../../wording/authority-words';
import { pinned } from '../../wording/cite-words';

const CONFIDENCE_ORDER: readonly AuthorityConfidence[] = ['primary', 'secondary', 'reported', 'verify'];

const GROUPS: readonly { readonly type: AuthorityType; readonly title: string; readonly kind: string }[] = [
  { type: 'binds', title: 'Law that binds', kind: 'Binds' },
  { type: 'case', title: 'Cases', kind: 'Case' },
  { type: 'voluntary', title: 'Voluntary instruments', kind: 'Voluntary' },
  { type: 'guidance', title: 'Guidance, and texts that bind only the government', kind: 'Guidance' },
  { type: 'proposal', title: 'Proposals, not law', kind: 'Proposal' },
];

/** The key to the marks after each citation. */
export function confidenceMarks(): readonly { readonly mark: string; readonly meaning: string }[] {
  return CONFIDENCE_ORDER.map((confidence) => CONFIDENCE_MARKS[confidence]);
}

/** "P", "S", "R" or "V". */
export function markOf(confidence: AuthorityConfidence): string {
  return CONFIDENCE_MARKS[confidence].mark;
}

/** The warning that the dates of an authority give: ended, ends soon, not begun; empty if none of them. */
export function datedWarning(authority: Authority, asOf: string): string {
  return authorityStatusMark(authority, authorityStatusOf(authority, asOf).status);
}

/** A reference as printed after a statement. A reference the pack cannot resolve is shown as such. */
export function citeOf(ref: AuthorityRef, context: ReportContext): CiteView {
  const authority = context.authorityById.get(ref.authority);
  if (authority === undefined) {
    return {
      text: pinned(ref.authority, ref.pin),
      short: pinned(ref.authority, ref.pin),
      names: [],
      authorityId: ref.authority,
      confidence: 'verify',
      mark: CONFIDENCE_MARKS.verify.mark,
      warning: 'not in this pack',
    };
  }
  return {
    text: pinned(authority.citation, ref.pin),
    short: pinned(authority.shortName, ref.pin),
    names: authority.caseNames ?? [],
    authorityId: ref.authority,
    confidence: authority.confidence,
    mark: CONFIDENCE_MARKS[authority.confidence].mark,
    // How long ago it was checked is said once in a document, not at each mention.
    warning: datedWarning(authority, context.input.asOf),
  };
}

/** All references of a statement. */
export function citesOf(refs: readonly AuthorityRef[], context: ReportContext): readonly CiteView[] {
  return refs.map((ref) => citeOf(ref, context));
}

/** Words by which a text says of itself that it rests on no source that was read. */
const SAYS_SO = /\b(?:to be verified|reported)\b/i;

/**
 * What to say before a statement none of whose sources was read.
 *
 * @param text - the statement: one that says so itself needs no caveat
 * @returns empty as soon as one primary or secondary source supports it
 */
export function caveatOf(cites: readonly CiteView[], text = ''): string {
  if (SAYS_SO.test(text)) return '';
  const confidences = cites.map((cite) => cite.confidence);
  if (confidences.includes('primary') || confidences.includes('secondary')) return '';
  return confidences.includes('reported') ? 'Reported, not confirmed' : 'To be verified';
}

function authorityView(authority: Authority, kind: string, asOf: string): AuthorityView {
  const { mark, meaning } = CONFIDENCE_MARKS[authority.confidence];
  return {
    id: authority.id,
    title: authority.title,
    citation: authority.citation,
    kind,
    status: authority.status,
    mark,
    confidence: meaning,
    checked: checkedInWords(authority),
    warning: datedWarning(authority, asOf),
    summary: authority.summary,
  };
}

/** Ids of the authorities this report cites: through questions that apply, scenarios, clocks, decisions, statements. */
export function citedAuthorities(context: ReportContext): ReadonlySet<string> {
  const { pack, score } = context.input;
  const scored = new Set(score.scenarios.map((scenario) => scenario.id));
  const citing: readonly { readonly authorities: readonly AuthorityRef[] }[] = [
    ...context.items.map((item) => item.question),
    ...context.questionnaire.hidden.filter((item) => item.answer !== undefined).map((item) => item.question),
    ...pack.scenarios.filter((scenario) => scored.has(scenario.id)),
    ...pack.clocks.filter((entry) => isAsked(entry.applicability, context)),
    ...pack.decisions
      .filter((entry) => isAsked(entry.applicability, context))
      .flatMap((decision) => [decision, ...decision.factors]),
    ...pack.statements,
    ...pack.timeline,
    { authorities: pack.timeline.map(({ authority, pin }) => ({ authority, pin })) },
  ];
  const duties = context.items.flatMap(({ question }) =>
    reachingDuties(question, context.input.assessment.profile).map(({ duty }) => duty.authority),
  );
  return new Set([...citing.flatMap((entry) => entry.authorities.map((ref) => ref.authority)), ...duties]);
}

function isAsked(condition: Applicability, context: ReportContext): boolean {
  const { assessment, pack } = context.input;
  return evaluateApplicability(condition, assessment.profile, pack.facets).state !== 'no';
}

/** How many authorities of the edition this report does not cite. */
export function uncitedCount(context: ReportContext): number {
  const cited = citedAuthorities(context);
  return context.input.pack.authorities.filter((authority) => !cited.has(authority.id)).length;
}

/** The table of authorities by what each does to a company; only those the report cites; empty groups are left out. */
export function authorityGroups(context: ReportContext): readonly AuthorityGroupView[] {
  const { pack, asOf } = context.input;
  const cited = citedAuthorities(context);
  return GROUPS.map(({ type, title, kind }) => ({
    title,
    authorities: pack.authorities
      .filter((authority) => authority.type === type && cited.has(authority.id))
      .map((authority) => authorityView(authority, kind, asOf)),
  })).filter((group) => group.authorities.length > 0);
}
