/** Both papers of a report with counsel’s hand laid over them: what documents print and what the screen shows. */
import type { ReportContext } from '../parts/context';
import { asideIn } from './aside';
import { briefingPaper } from './briefing/briefing-paper';
import { ownSentences } from './hand/entries';
import type { Hand, HandedPaper } from './hand/hand-types';
import { mustBeTold } from './hand/never-silent';
import { withOutline } from './hand/outline';
import { memoPaper } from './memo/memo-paper';
import { overlay, withFoot } from './overlay';
import type { Paper } from './unit';
import { paragraphUnit } from './units';

function handOf(context: ReportContext): Hand {
  const { assessment, edition = 'privileged' } = context.input;
  return { paragraphs: assessment.paragraphs, edition, source: context, must: mustBeTold(context) };
}

function outlinesOf({ input }: ReportContext) {
  return input.assessment.matter?.outlines;
}

/** How counsel ends the memo: hers alone, so the last part, and in no edition but the privileged one. */
function withConclusion(paper: Paper, { input }: ReportContext): Paper {
  const text = input.assessment.matter?.conclusion ?? '';
  if (text.trim() === '') return paper;
  const id = 'memo/conclusion';
  const sentences = ownSentences(text, [{ kind: 'own', unit: id }]);
  const unit = paragraphUnit(id, sentences);
  return {
    ...paper,
    parts: [...paper.parts, { id: 'memo/part/conclusion', title: 'Conclusion', level: 1, units: [unit] }],
  };
}

/** The body of the memo as it is printed. */
export function handedMemo(context: ReportContext): HandedPaper {
  const handed = overlay(withOutline(memoPaper(context), outlinesOf(context)), handOf(context));
  return {
    ...handed,
    paper: withFoot(withConclusion(handed.paper, context), handed.counts, asideIn(context).size),
  };
}

/** The briefing as it is printed. It is never made in the privileged edition, so nothing for counsel stands in it. */
export function handedBriefing(context: ReportContext): HandedPaper {
  const { edition = 'privileged' } = context.input;
  const hand = { ...handOf(context), edition: edition === 'privileged' ? ('board' as const) : edition };
  const handed = overlay(withOutline(briefingPaper(context), outlinesOf(context)), hand);
  return { ...handed, paper: withFoot(handed.paper, handed.counts, asideIn(context).size) };
}
