import { Button } from '@mantine/core';
import type { RegisteredAction } from '@shared/actions/register';
import { LinkButton } from '@renderer/ui/LinkButton';
import { showQuestion } from '@renderer/router/navigate';
import { ActionForm } from './ActionForm';
import { dueInWords, effectInWords, ownerInWords, targetInWords } from './action-words';
import { removeWithUndo } from './remove-with-undo';
import classes from './Actions.module.css';
import { ACTION_STATUS_WORDS } from '@shared/wording/record-states';

interface ActionEntryProps {
  readonly assessmentId: string;
  readonly entry: RegisteredAction;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One action: what, who, by when, where it stands, what it serves and what it would change; on demand its form. */
export function ActionEntry({ assessmentId, entry, isOpen, onToggle }: ActionEntryProps) {
  const { action } = entry;
  return (
    <article
      className={classes['entry']}
      aria-labelledby={`action-${action.id}`}
      data-testid="action"
      data-overdue={entry.isOverdue}
    >
      <div className={classes['head']}>
        <h3 id={`action-${action.id}`} className={classes['title']}>
          {action.title}
        </h3>
        <div className={classes['buttons']}>
          <Button
            size="xs"
            variant="default"
            aria-expanded={isOpen}
            aria-label={`${isOpen ? 'Close' : 'Edit'}: ${action.title}`}
            onClick={onToggle}
          >
            {isOpen ? 'Close' : 'Edit'}
          </Button>
          <Button
            size="xs"
            variant="subtle"
            aria-label={`Remove: ${action.title}`}
            onClick={() => {
              removeWithUndo(assessmentId, action);
            }}
          >
            Remove
          </Button>
        </div>
      </div>
      <p className={classes['facts']}>
        <span className={classes['status']} data-status={action.status}>
          {ACTION_STATUS_WORDS[action.status]}
        </span>
        {entry.isOverdue ? <span className={classes['overdue']}>Overdue</span> : null}
        <span>{ownerInWords(action)}</span>
        <span>{dueInWords(action)}</span>
      </p>
      {isOpen ? <ActionForm assessmentId={assessmentId} actionId={action.id} /> : <Reasons entry={entry} />}
    </article>
  );
}

/** What the action serves, and what it would change. */
function Reasons({ entry: { action, question, scenarios, effect } }: { readonly entry: RegisteredAction }) {
  const moved = effect === null ? [] : effectInWords(effect);
  return (
    <>
      {action.detail === '' ? null : <p className={classes['detail']}>{action.detail}</p>}
      <dl className={classes['reasons']}>
        {question === null ? null : (
          <>
            <dt>Serves</dt>
            <dd>
              <LinkButton onClick={() => void showQuestion(question.id)}>
                {question.id}: {question.text}
              </LinkButton>
            </dd>
          </>
        )}
        {question === null || action.target === null ? null : (
          <>
            <dt>To bring about</dt>
            <dd>{targetInWords(question, action.target)}</dd>
          </>
        )}
        {scenarios.length === 0 ? null : (
          <>
            <dt>Scenarios</dt>
            <dd>{scenarios.map(({ title }) => title).join(' · ')}</dd>
          </>
        )}
        {moved.length === 0 ? null : (
          <>
            <dt>If done</dt>
            <dd>
              <ul className={classes['effect']} data-testid="action-effect">
                {moved.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </>
  );
}
