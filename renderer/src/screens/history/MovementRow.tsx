import type { MovementView, ShareView } from '@shared/wording/changes-types';
import { countOf } from '@shared/base/words';
import { LinkButton } from '@renderer/ui/LinkButton';
import classes from './History.module.css';

interface MovementRowProps {
  readonly movement: MovementView;
  readonly onOpenQuestion: (questionId: string) => void;
}

/** One figure that moved; what moved it unfolds beneath, the largest share first. */
export function MovementRow({ movement, onOpenQuestion }: MovementRowProps) {
  const { title, sentence, scale, shares } = movement;
  return (
    <li>
      <p className={classes['movement']}>
        <b>{title}</b> {sentence} <span className={classes['scale']}>{scale}</span>
      </p>
      {shares.length === 0 ? null : (
        <details className={classes['why']}>
          <summary>{`What moved it (${countOf(shares.length, 'cause')})`}</summary>
          <div className={classes['scroll']} tabIndex={0} role="group" aria-label={`What moved ${title}`}>
            <table className={classes['table']}>
              <thead>
                <tr>
                  <th scope="col">Cause</th>
                  <th scope="col">From what to what</th>
                  <th scope="col">
                    Points <span className={classes['hint']}>lower to upper end</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {shares.map((share) => (
                  <ShareRow
                    key={`${share.questionId ?? ''} ${share.cause}`}
                    share={share}
                    onOpenQuestion={onOpenQuestion}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </li>
  );
}

interface ShareRowProps {
  readonly share: ShareView;
  readonly onOpenQuestion: (questionId: string) => void;
}

function ShareRow({ share: { questionId, cause, change, points }, onOpenQuestion }: ShareRowProps) {
  return (
    <tr>
      <th scope="row">
        {questionId === null ? (
          cause
        ) : (
          <LinkButton
            onClick={() => {
              onOpenQuestion(questionId);
            }}
          >
            {cause}
          </LinkButton>
        )}
      </th>
      <td>{change}</td>
      <td className={classes['points']}>{points}</td>
    </tr>
  );
}
