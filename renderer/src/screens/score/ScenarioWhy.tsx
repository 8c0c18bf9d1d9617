import type { Contribution, ScenarioScore } from '@shared/scoring/types';
import { confidenceInWords, inherentInWords, scenarioInWords } from '@shared/wording/why-words';
import { CONFIDENCE_WORDS } from './confidence-words';
import { DriverList } from './DriverList';
import { points, takenOff } from './points-in-words';
import type { QuestionFacts } from './question-facts';
import classes from './ScenarioWhy.module.css';

interface ScenarioWhyProps {
  readonly scenario: ScenarioScore;
  readonly facts: QuestionFacts;
}

const EFFECT: Readonly<Record<Contribution['axis'], string>> = { likelihood: 'Likelihood', impact: 'Impact' };

/** What the profile makes of the scenario, what each answer takes off, how sure that is, and what would move it. */
export function ScenarioWhy({ scenario, facts }: ScenarioWhyProps) {
  const { inherentRisk, confidence, movers } = scenario;
  return (
    <div className={classes['why']}>
      <div>
        <p className={classes['sentence']}>{scenarioInWords(scenario)}</p>
        <h4 className={classes['title']}>Before any measure</h4>
        <Reasons sentences={inherentInWords(inherentRisk)} />
        <h4 className={classes['title']}>{CONFIDENCE_WORDS[confidence.level]}</h4>
        <Reasons sentences={confidenceInWords(confidence)} />
        <h4 className={classes['title']}>What moves it most</h4>
        <DriverList movers={movers} facts={facts} />
      </div>
      <ContributionTable scenario={scenario} facts={facts} />
    </div>
  );
}

function Reasons({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className={classes['reasons']}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The columns add up. */
function ContributionTable({ scenario, facts }: ScenarioWhyProps) {
  const { inherentRisk, residual, contributions } = scenario;
  return (
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
  );
}
