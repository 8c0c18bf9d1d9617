import { useMemo } from 'react';
import type { DecisionRecord } from '@shared/assessment/schema';
import { evaluateDecision } from '@shared/decisions/evaluate';
import type { Decision } from '@shared/pack/schema';
import {
  confidenceName,
  unknownIdsInWords,
  unreasonedWeights,
  verdictInWords,
} from '@shared/wording/decision-words';
import { savePending } from '@renderer/records/pending-saves';
import { usePack } from '@renderer/stores/current-pack';
import { OnThisPage, type PagePart } from '@renderer/ui/OnThisPage';
import { Notice } from '@renderer/ui/Notice';
import { Section } from '@renderer/ui/Section';
import { ChoiceForm } from './ChoiceForm';
import { DecisionResult } from './DecisionResult';
import { FactorField } from './FactorField';
import { GateField } from './GateField';
import { NO_FACTOR, NO_GATE } from './decision-values';
import { useDecisionRecord } from './use-decision-record';
import classes from './DecisionForm.module.css';

const PRECONDITIONS: PagePart = { anchor: 'decision-gates', title: 'Preconditions' };
const PARTS: readonly PagePart[] = [
  { anchor: 'decision-factors', title: 'Factors' },
  { anchor: 'decision-choice', title: 'What was decided' },
];

interface DecisionFormProps {
  readonly assessmentId: string;
  readonly decision: Decision;
  readonly because: string;
  readonly start: DecisionRecord | null;
}

/** One decision: preconditions, factors, what follows from them at once, and what was decided. */
export function DecisionForm({ assessmentId, decision, because, start }: DecisionFormProps) {
  const pack = usePack();
  const editor = useDecisionRecord(assessmentId, decision.id, start);
  const { record } = editor;
  const evaluation = useMemo(
    () => evaluateDecision(decision, record, pack.authorities),
    [decision, record, pack],
  );
  const confidence = confidenceName(evaluation);
  const notes = [unreasonedWeights(evaluation), unknownIdsInWords(evaluation)].filter((note) => note !== '');
  return (
    <article className={classes['decision']} aria-label={decision.title} onBlur={savePending}>
      <header>
        <h2 className={classes['title']}>{decision.title}</h2>
        <p className={classes['ask']}>{decision.ask}</p>
        <p className={classes['because']}>Put to you because {because}.</p>
      </header>
      <OnThisPage parts={decision.gates.length === 0 ? PARTS : [PRECONDITIONS, ...PARTS]} />
      <div className={classes['standing']} role="status" data-testid="verdict">
        <strong>{verdictInWords(evaluation)}</strong>
        {confidence === '' ? null : <span> Confidence: {confidence.toLowerCase()}.</span>}
      </div>
      <DecisionResult evaluation={evaluation} />
      {notes.map((note) => (
        <Notice key={note} kind="warning" title={note} />
      ))}
      {decision.gates.length === 0 ? null : (
        <Section
          anchor={PRECONDITIONS.anchor}
          title={PRECONDITIONS.title}
          intro="An option is open when everything that guards it is met. One that is not met closes it."
        >
          <div className={classes['rows']}>
            {decision.gates.map((gate) => (
              <GateField
                key={gate.id}
                gate={gate}
                recorded={record.gates[gate.id] ?? NO_GATE}
                onChange={(change) => {
                  editor.setGate(gate.id, change);
                }}
              />
            ))}
          </div>
        </Section>
      )}
      <Section
        anchor="decision-factors"
        title="Factors"
        intro="Say how far each holds for this company. You may weigh it otherwise than this edition does; your weight counts once a reason stands beside it."
      >
        <div className={classes['rows']}>
          {decision.factors.map((factor) => (
            <FactorField
              key={factor.id}
              factor={factor}
              recorded={record.factors[factor.id] ?? NO_FACTOR}
              onChange={(change) => {
                editor.setFactor(factor.id, change);
              }}
            />
          ))}
        </div>
      </Section>
      <ChoiceForm decision={decision} editor={editor} evaluation={evaluation} />
    </article>
  );
}
