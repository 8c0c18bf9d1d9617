import type { DecisionEvaluation } from '@shared/decisions/types';
import type { Decision } from '@shared/pack/schema';
import { gateStatusInWords } from '@shared/wording/decision-words';
import classes from './OptionList.module.css';

interface OptionListProps {
  readonly decision: Decision;
  readonly evaluation: DecisionEvaluation;
  /** The option that is chosen, by its code; empty without one. */
  readonly chosen: string;
}

/** What each option is, what speaks for and against it, and what it takes, in the pack’s words; the chosen one lies open. */
export function OptionList({ decision, evaluation, chosen }: OptionListProps) {
  return (
    <ul className={classes['options']} aria-label="The options, what speaks for them and what they take">
      {decision.options.map(({ code, title, summary, upside, downside, fits }) => {
        const reading = evaluation.options.find((each) => each.code === code);
        const takes = decision.gates.filter(({ guards }) => guards.includes(code));
        const isChosen = code === chosen;
        const isRecommended = evaluation.recommendation?.code === code;
        return (
          <li key={code}>
            <details key={String(isChosen)} open={isChosen} className={classes['option']}>
              <summary>
                <b>{title}</b>{' '}
                <span className={classes['state']}>
                  {[
                    isChosen ? 'Decided' : '',
                    isRecommended ? 'Recommended' : '',
                    reading === undefined ? '' : gateStatusInWords(reading),
                  ]
                    .filter((words) => words !== '')
                    .join(' · ')}
                </span>
              </summary>
              <p className={classes['summary']}>{summary}</p>
              <dl className={classes['substance']}>
                <dt>Speaks for it</dt>
                <dd>{upside}</dd>
                <dt>Speaks against it</dt>
                <dd>{downside}</dd>
                {fits === undefined ? null : (
                  <>
                    <dt>Fits</dt>
                    <dd>{fits}</dd>
                  </>
                )}
                {takes.length === 0 ? null : (
                  <>
                    <dt>What it takes</dt>
                    <dd>
                      <ul className={classes['takes']}>
                        {takes.map(({ id, text }) => (
                          <li key={id}>{text}</li>
                        ))}
                      </ul>
                    </dd>
                  </>
                )}
              </dl>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
