import type { Range } from '@shared/base/range';
import { useDisclosure } from '@mantine/hooks';
import type { QuestionShare, Why } from '@shared/scoring/types';
import { countOf } from '@shared/base/words';
import { LinkButton } from '@renderer/ui/LinkButton';
import { DriverList } from './DriverList';
import { points } from './points-in-words';
import type { QuestionFacts } from './question-facts';
import classes from './ScenarioWhy.module.css';

interface FigureWhyProps {
  readonly why: Why;
  readonly range: Range;
  /** What the figure is made of and how far it is still open. */
  readonly sentence: string;
  readonly facts: QuestionFacts;
  /** What the column sums to, e.g. "Legal exposure". */
  readonly total: string;
  /** Over the columns of the low and the high end. */
  readonly ends: { readonly low: string; readonly high: string };
}

const SHOWN = 8;

function sumOf(shares: readonly QuestionShare[], end: 'low' | 'high'): number {
  return shares.reduce((sum, share) => sum + share.points[end], 0);
}

/** A headline or a module explained: a sentence, each question's share, and what would move it most. */
export function FigureWhy({ why, range, sentence, facts, total, ends }: FigureWhyProps) {
  const [isWhole, { open: showAll }] = useDisclosure();
  const shown = isWhole ? why.shares : why.shares.slice(0, SHOWN);
  const rest = why.shares.slice(shown.length);
  return (
    <div className={classes['why']}>
      <div>
        <p className={classes['sentence']}>{sentence}</p>
        <h4 className={classes['title']}>What moves it most</h4>
        <DriverList movers={why.movers} facts={facts} />
      </div>
      <table className={classes['table']}>
        <caption className={classes['title']}>Each question’s share, in points of 100</caption>
        <thead>
          <tr>
            <th scope="col">Question and answer</th>
            <th scope="col">Weight</th>
            <th scope="col">{ends.low}</th>
            <th scope="col">{ends.high}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((share) => (
            <ShareRow key={share.questionId} share={share} facts={facts} />
          ))}
          {rest.length === 0 ? null : (
            <tr>
              <th scope="row">
                <LinkButton onClick={showAll}>{countOf(rest.length, 'more question')}: show</LinkButton>
              </th>
              <td />
              <td>{points(sumOf(rest, 'low'))}</td>
              <td>{points(sumOf(rest, 'high'))}</td>
            </tr>
          )}
          <tr className={classes['sum']}>
            <th scope="row">{total}</th>
            <td />
            <td>{points(range.low)}</td>
            <td>{points(range.high)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function ShareRow({ share, facts }: { readonly share: QuestionShare; readonly facts: QuestionFacts }) {
  const fact = facts.get(share.questionId);
  return (
    <tr>
      <th scope="row">
        {fact?.text ?? share.questionId}
        <span className={classes['answer']}>{fact?.answer ?? ''}</span>
      </th>
      <td>{share.weight}</td>
      <td>{points(share.points.low)}</td>
      <td>{points(share.points.high)}</td>
    </tr>
  );
}
