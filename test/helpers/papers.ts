/** Papers of the text model, made from samples and from any assessment. */
import type { AnswerValue, Assessment } from '@shared/assessment/schema';
import { contextOf, type ReportContext } from '@shared/document/parts/context';
import { briefingPaper } from '@shared/document/text/briefing/briefing-paper';
import { memoPaper } from '@shared/document/text/memo/memo-paper';
import type { Sentence } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper, Unit } from '@shared/document/text/unit';
import { packAsOf } from '@shared/pack/pack-as-of';
import type { Pack } from '@shared/pack/schema';
import { scoreAssessment } from '@shared/scoring/score';
import { loadRealPack } from './real-pack';
import { sampleFile, type Sample } from './samples';

const onDays = new WeakMap<Pack, Map<string, Pack>>();

/** The pack as it reads on a day: made once for each day. */
function packOn(pack: Pack, asOf: string): Pack {
  const days = onDays.get(pack) ?? new Map<string, Pack>();
  onDays.set(pack, days);
  const known = days.get(asOf) ?? packAsOf(pack, asOf).pack;
  days.set(asOf, known);
  return known;
}

/** The look-ups of a report on an assessment on a day. */
export function reportContext(pack: Pack, assessment: Assessment, asOf: string): ReportContext {
  const score = scoreAssessment(packOn(pack, asOf), assessment);
  return contextOf({ pack, assessment, score, asOf, fingerprint: '0'.repeat(64) });
}

/** The same record with one answer changed, under the score it had: for what reads no score. */
export function withAnswer({ input }: ReportContext, questionId: string, value: AnswerValue): ReportContext {
  return contextOf({ ...input, assessment: answered(input.assessment, questionId, value) });
}

/** Both papers. */
export function papersOf(context: ReportContext): readonly Paper[] {
  return [memoPaper(context), briefingPaper(context)];
}

/** What is said of a sample on a day. */
export interface SamplePapers {
  readonly context: ReportContext;
  readonly memo: Paper;
  readonly briefing: Paper;
  /** The two, memo first. */
  readonly papers: readonly Paper[];
}

const made = new Map<string, SamplePapers>();

/** The papers of a sample under the built-in pack, made once for all tests of a process: none of them may change it. */
export function samplePapers(sample: Sample, day: string): SamplePapers {
  const key = `${sample} ${day}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const context = reportContext(loadRealPack(), sampleFile(sample).assessment, day);
  const [memo, briefing] = [memoPaper(context), briefingPaper(context)];
  const papers = { context, memo, briefing, papers: [memo, briefing] };
  made.set(key, papers);
  return papers;
}

export function unitsOf({ parts }: Paper): readonly Unit[] {
  return parts.flatMap(({ units }) => units);
}

export function sentencesIn(paper: Paper): readonly Sentence[] {
  return unitsOf(paper).flatMap(sentencesOf);
}

/** Sentences of running text in a unit: cells and resolutions may repeat what stands elsewhere. */
export function proseOfUnit(unit: Unit): readonly Sentence[] {
  if (unit.kind === 'paragraph') return unit.style === 'resolution' ? [] : unit.sentences;
  return unit.kind === 'list' ? unit.items.flatMap(({ sentences }) => sentences) : [];
}

/** The same of a paper. */
export function proseIn(paper: Paper): readonly Sentence[] {
  return unitsOf(paper).flatMap(proseOfUnit);
}

/** The assessment with one question answered otherwise. */
export function answered(assessment: Assessment, questionId: string, value: AnswerValue): Assessment {
  const others = assessment.answers.filter((answer) => answer.questionId !== questionId);
  const [before] = assessment.answers.filter((answer) => answer.questionId === questionId);
  const base = before ?? {
    questionId,
    packVersion: '2.0.0',
    note: '',
    privilegedNote: '',
    evidence: [],
    updatedAt: '2026-11-20T10:00:00.000Z',
    updatedBy: 'Tester',
  };
  return { ...assessment, answers: [...others, { ...base, value }] };
}
