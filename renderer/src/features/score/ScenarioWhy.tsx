import type { Contribution, ScenarioScore } from '@shared/scoring/types';
import type { QuestionFacts } from './question-facts';
import classes from './ScenarioWhy.module.css';

interface ScenarioWhyProps {
  readonly scenario: ScenarioScore;
  readonly facts: QuestionFacts;
}

const EFFECT: Readonly<Record<Contribution['axis'], string>> = { likelihood: 'Likelihood', impact: 'Impact' };

function points(value: number): string {
  return value.toFixed(1);
}

/** With a true minus sign; nothing taken off is a plain zero. */
function takenOff(value: number): string {
  return points(value) === '0.0' ? '0.0' : `−${points(value)}`;
}

/** What the profile makes of the scenario, and what each answer takes off. The columns add up. */
export function ScenarioWhy({ scenario, facts }: ScenarioWhyProps) {
  const { inherentRisk, residual, contributions } = scenario;
  return (
    <div className={classes['why']}>
      <div>
        <h4 className={classes['title']}>Before any measure</h4>
        <ul className={classes['reasons']}>
          {inherentRisk.because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
      <table className={classes['table']}>
        <caption className={classes['title']}>What each answer takes off, in points of 100</caption>
        <thead>
          <tr>
            <th scope="col">Question and answer</th>
            <th scope="col">Works on</th>
            <th scope="col">At worst</th>
            <th scope="col">At best</th>
          </tr>
        </thead>
        <tbody>
          <tr className={classes['sum']}>
            <th scope="row">Risk before any measure</th>
            <td />
            <td>{points(inherentRisk.risk.high)}</td>
            <td>{points(inherentRisk.risk.low)}</td>
          </tr>
          {contributions.map(({ questionId, axis, points: taken }) => (
            <tr key={`${questionId}-${axis}`}>
              <th scope="row">
                {facts.get(questionId)?.text ?? questionId}
                <span className={classes['answer']}>{facts.get(questionId)?.answer ?? ''}</span>
              </th>
              <td>{EFFECT[axis]}</td>
              <td>{takenOff(taken.worstCase)}</td>
              <td>{takenOff(taken.bestCase)}</td>
            </tr>
          ))}
          <tr className={classes['sum']}>
            <th scope="row">Risk that remains</th>
            <td />
            <td>{points(residual.high)}</td>
            <td>{points(residual.low)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
