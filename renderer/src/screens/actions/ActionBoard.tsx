import { boardOf } from '@shared/actions/arrange';
import type { RegisteredAction } from '@shared/actions/register';
import { countOf } from '@shared/base/words';
import { ACTION_STATUS_WORDS } from '@shared/wording/record-states';
import { dueInWords } from './action-words';
import classes from './ActionBoard.module.css';

interface ActionBoardProps {
  /** In the order of the cards. */
  readonly entries: readonly RegisteredAction[];
  readonly onOpen: (actionId: string) => void;
}

/** A column for each owner, cards in their order; a card opens the action in the list. */
export function ActionBoard({ entries, onOpen }: ActionBoardProps) {
  return (
    <div className={classes['board']} tabIndex={0} role="group" aria-label="Actions by owner">
      {boardOf(entries).map(({ owner, entries: own }) => {
        const name = owner === '' ? 'No owner yet' : owner;
        return (
          <section key={owner} className={classes['column']} aria-label={name}>
            <h3 className={classes['owner']}>
              {name} <span className={classes['count']}>{countOf(own.length, 'action')}</span>
            </h3>
            <ul className={classes['cards']}>
              {own.map(({ action, isOverdue }) => (
                <li key={action.id}>
                  <button
                    type="button"
                    className={classes['card']}
                    onClick={() => {
                      onOpen(action.id);
                    }}
                  >
                    <span className={classes['title']}>{action.title}</span>
                    <span className={classes['facts']} data-overdue={isOverdue}>
                      {dueInWords(action)} · {ACTION_STATUS_WORDS[action.status]}
                      {isOverdue ? ' · Overdue' : ''}
                    </span>
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
