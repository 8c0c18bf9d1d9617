/** Both papers of an assessment as they read today. Building takes longer than counsel’s hand on top of it, so it is kept. */
import type { Assessment } from '@shared/assessment/schema';
import { contextOf, type ReportContext } from '@shared/document/parts/context';
import type { HandedPaper } from '@shared/document/text/hand/hand-types';
import { mustBeTold, type MustBeTold } from '@shared/document/text/hand/never-silent';
import { briefingPaper } from '@shared/document/text/briefing/briefing-paper';
import { memoPaper } from '@shared/document/text/memo/memo-paper';
import { withOutline } from '@shared/document/text/hand/outline';
import { overlay } from '@shared/document/text/overlay';
import type { Paper } from '@shared/document/text/unit';
import { contentOf } from '@shared/assessment/content';
import { inTimeZone } from '@shared/assessment/local-moments';
import type { Pack } from '@shared/pack/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { timeZone } from '@renderer/platform/clock';

export type PaperKind = Paper['kind'];

interface Built {
  readonly pack: Pack;
  readonly key: string;
  readonly context: ReportContext;
  readonly must: readonly MustBeTold[];
  /** Those opened so far. */
  readonly papers: Map<PaperKind, Paper>;
}

const BUILDERS: Readonly<Record<PaperKind, (context: ReportContext) => Paper>> = {
  memo: memoPaper,
  briefing: briefingPaper,
};

let last: Built | null = null;

/** No page is printed from here, so none needs the fingerprint. */
const NO_FINGERPRINT = '0'.repeat(64);

/** Order and titles come on top of what is built. */
function withoutOutlines(matter: Assessment['matter']) {
  return matter === null ? null : { ...matter, outlines: undefined };
}

function built(pack: Pack, assessment: Assessment, asOf: string): Built {
  // Everything a paper is built from; what counsel made of it comes on top.
  const key = JSON.stringify([
    assessment.id,
    asOf,
    { ...contentOf(assessment), paragraphs: [], matter: withoutOutlines(assessment.matter) },
    assessment.snapshots.length,
  ]);
  if (last?.pack === pack && last.key === key) return last;
  const score = scoreAssessment(pack, assessment);
  const here = inTimeZone(assessment, timeZone());
  const context = contextOf({ pack, assessment: here, score, asOf, fingerprint: NO_FINGERPRINT });
  last = { pack, key, context, must: mustBeTold(context), papers: new Map() };
  return last;
}

/** Each is built when it is opened: the briefing takes several times as long as the memo, which opens first. */
function paperOf(kind: PaperKind, { context, papers }: Built): Paper {
  const before = papers.get(kind);
  if (before !== undefined) return before;
  const paper = BUILDERS[kind](context);
  papers.set(kind, paper);
  return paper;
}

/** A paper under counsel’s hand, with what its sentences and grounds are looked up in. */
export interface OpenPaper {
  readonly kind: PaperKind;
  readonly context: ReportContext;
  readonly handed: HandedPaper;
  /** In counsel’s order under her titles, before her hand. */
  readonly paper: Paper;
}

/** Opens one of the papers as the privileged edition reads: everything of hers is in view. */
export function openPaper(
  kind: PaperKind,
  { pack, assessment, asOf }: { readonly pack: Pack; readonly assessment: Assessment; readonly asOf: string },
): OpenPaper {
  const base = built(pack, assessment, asOf);
  const { context } = base;
  const paper = withOutline(paperOf(kind, base), assessment.matter?.outlines);
  const now = { ...context, input: { ...context.input, assessment } };
  const hand = {
    paragraphs: assessment.paragraphs,
    edition: 'privileged',
    source: now,
    must: base.must,
  } as const;
  return { kind, context: now, handed: overlay(paper, hand), paper };
}
