/** What stands first: the gravest answer, the highest scores, the gravest notices; and what each headline is called. */
import { describe, expect, it } from 'vitest';
import { boardTitleOf } from '@shared/document/text/briefing/risks';
import { runningNotices } from '@shared/document/text/briefing/rest';
import { dutyItems, partlyDoubtful } from '@shared/document/text/memo/duties';
import { paperContextOf } from '@shared/document/text/paper-context';
import { textOf } from '@shared/document/text/sentence';
import { sentencesOf } from '@shared/document/text/sentences-of';
import type { Paper, Unit } from '@shared/document/text/unit';
import { HEADLINE_WORDS } from '@shared/wording/headline-words';
import { samplePapers, unitsOf } from '../../../helpers/papers';
import { ALL_SAMPLES } from '../../../helpers/samples';

const DAY = '2026-11-30';

function unitIn(paper: Paper, id: string): Unit | undefined {
  return unitsOf(paper).find((unit) => unit.id === id);
}

function textIn(paper: Paper, id: string): string {
  const unit = unitIn(paper, id);
  return unit === undefined ? '' : textOf(sentencesOf(unit));
}

describe.each(ALL_SAMPLES)('what stands first in the papers of %s', (sample) => {
  const { briefing, memo, context } = samplePapers(sample, DAY);
  const paper = paperContextOf(context);
  const { scenarios } = context.input.score;
  const told = unitsOf(briefing).flatMap(({ id }) =>
    scenarios.filter((scored) => id === `briefing/risk/${scored.id}`),
  );

  it('is the risk with the highest score, and the picture of risks shows those that are told', () => {
    const highest = scenarios.toSorted(
      (a, b) => b.residual.high - a.residual.high || b.residual.low - a.residual.low,
    );
    expect(told.length).toBeGreaterThan(0);
    expect(told.map(({ id }) => id)).toEqual(highest.slice(0, told.length).map(({ id }) => id));
    const picture = unitIn(briefing, 'briefing/picture');
    const labels =
      picture?.kind === 'figure' && picture.figure.type === 'range-bars'
        ? picture.figure.data.rows.map(({ label }) => label)
        : [];
    if (!labels.includes('Today')) {
      const shown = highest.slice(0, Math.max(told.length, 3));
      expect(labels).toEqual(shown.map((scored) => boardTitleOf(scored, paper)));
    }
  });

  it('is the short answer to the gravest question', () => {
    const [view] = paper.views;
    const answer = textIn(memo, `memo/qa/${view?.issue.id ?? ''}`);
    expect(answer).not.toBe('');
    expect(textIn(memo, 'memo/bottom').indexOf(`? ${answer}`)).toBeGreaterThan(0);
    expect(textIn(memo, 'memo/bottom')).toMatch(
      /^Executive Order 14409 imposes no duty on the Company\. Other law does\. The gravest is question 2: [a-z][^?“]+\? /,
    );
    expect(textIn(memo, 'memo/bottom')).toMatch(/The record calls for \w+ steps? first\.$/);
  });

  it('is called by one name for each headline', () => {
    const figures = textIn(memo, 'memo/bottom/figures');
    for (const { title } of Object.values(HEADLINE_WORDS)) expect(figures).toContain(title);
    expect(textIn(briefing, 'briefing/picture')).not.toContain('gap in what law');
  });

  it('is no notice that is owed to the company', () => {
    const notices = runningNotices(paper);
    const owed = notices.findIndex(({ isOwedToUs }) => isOwedToUs);
    expect(owed === -1 || notices.slice(owed).every(({ isOwedToUs }) => isOwedToUs)).toBe(true);
    const own = notices.filter(({ isOwedToUs }) => !isOwedToUs).map(({ gravity }) => gravity);
    expect(own).toEqual(own.toSorted((a, b) => b - a));
  });

  it('names among the uncertainties each source of a duty told as to be verified', () => {
    const uncertain = textIn(memo, 'memo/uncertain');
    for (const { shortName, doubtful } of partlyDoubtful(paper)) {
      expect(uncertain).toContain(doubtful ?? shortName);
    }
  });
});

describe('notices of a frontier developer', () => {
  it('hold Form 8-K and Article 55 among the first, whatever their lengths', () => {
    const { briefing } = samplePapers('frontier-developer', DAY);
    const rows = textIn(briefing, 'briefing/clocks');
    expect(rows).toContain('SEC Form 8-K, Item 1.05');
    expect(rows).toContain('EU AI Act: serious incident');
  });

  it('name the whole of Article 55 once among the duties of the program', () => {
    const paper = paperContextOf(samplePapers('frontier-developer', DAY).context);
    const program = dutyItems(paper).find(({ group }) => group === 'program')?.sentence.text ?? '';
    expect(program).toContain('the EU AI Act (all systemic-risk duties)');
  });
});

describe('a notice owed to the company', () => {
  it('is marked as such', () => {
    const { context } = samplePapers('new-york-insurer', DAY);
    const vendor = runningNotices(paperContextOf(context)).find(({ id }) => id === 'regsp-vendor');
    expect(vendor?.isOwedToUs).toBe(true);
  });
});
