import { MantineProvider } from '@mantine/core';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { DecisionRecord } from '@shared/assessment/schema';
import { DecisionForm } from '@renderer/screens/decisions/DecisionForm';
import { loadRealPack } from '../../helpers/real-pack';
import { sampleFile } from '../../helpers/samples';

const pack = loadRealPack();
const lab = sampleFile('frontier-developer').assessment;

function markupOf(decisionId: string, change: (record: DecisionRecord) => DecisionRecord): string {
  const decision = pack.decisions.find(({ id }) => id === decisionId);
  const record = lab.decisions.find((candidate) => candidate.decisionId === decisionId);
  if (decision === undefined || record === undefined) throw new Error(`No decision ${decisionId}`);
  return renderToStaticMarkup(
    <MantineProvider env="test">
      <DecisionForm
        assessmentId={lab.id}
        decision={decision}
        because="roles: Frontier developer"
        start={change(record)}
      />
    </MantineProvider>,
  );
}

describe('the form of a decision', () => {
  it('shows the recommendation, its confidence, what would change it, and that the choice differs', () => {
    const markup = markupOf('frontier-framework', (record) => record);
    expect(markup).toContain('Recommended: B (Watch and prepare).');
    expect(markup).toContain('Confidence: low.');
    expect(markup).toContain('4 changes of the factors would be enough.');
    expect(markup).toContain('Of the options that are open, the comparison puts “Watch and prepare” first');
  });

  it('offers every gate and factor with its sources, each under a label of its own', () => {
    const markup = markupOf('frontier-framework', (record) => record);
    const [decision] = pack.decisions;
    for (const { id } of decision?.gates ?? []) expect(markup).toContain(`data-testid="gate-${id}-unknown"`);
    for (const { id } of decision?.factors ?? []) {
      expect(markup).toContain(`data-testid="factor-${id}-partly"`);
      expect(markup).toContain(`Weight of ${id}<`);
    }
    expect(markup).toContain('In the law library:');
  });

  it('asks for the reason of a weight, and says meanwhile which one counts', () => {
    const markup = markupOf('clearinghouse', (record) => ({
      ...record,
      factors: { ...record.factors, CF1: { holds: 'yes', weight: 1, reason: '' } },
    }));
    expect(markup).toContain('Give a reason. Until then the weight of this edition counts.');
    expect(markup).toContain('CF1 has no reason beside it and is set aside');
  });

  it('keeps a choice of an option that this edition does not have', () => {
    const markup = markupOf('clearinghouse', (record) => ({
      ...record,
      choice: record.choice === null ? null : { ...record.choice, optionCode: 'CH9' },
    }));
    expect(markup).toContain('CH9 (another edition)');
    expect(markup).toContain('The option chosen is not in this edition.');
  });
});
