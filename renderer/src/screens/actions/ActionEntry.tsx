import { ActionIcon, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
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
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly onChoose: (isChosen: boolean) => void;
}

/** One action in a line: what, where it stands, who and by when. It opens in place: what it serves, what it would change, its form. */
export function ActionEntry(props: ActionEntryProps) {
  const { assessmentId, entry, isOpen, isChosen, onToggle, onChoose } = props;
  const { action } = entry;
  return (
    <article
      className={classes['entry']}
      aria-label={action.title}
      data-testid="action"
      data-overdue={entry.isOverdue}
    >
      <div className={classes['row']}>
        <Checkbox
          size="xs"
          aria-label={`Choose: ${action.title}`}
          checked={isChosen}
          onChange={(event) => {
            onChoose(event.currentTarget.checked);
          }}
        />
        <button
          type="button"
          className={classes['title']}
          aria-expanded={isOpen}
          aria-label={`${isOpen ? 'Close' : 'Edit'}: ${action.title}`}
          title={action.title}
          onClick={onToggle}
        >
          {action.title}
        </button>
        <span className={classes['standing']}>
          <span className={classes['status']} data-status={action.status}>
            {ACTION_STATUS_WORDS[action.status]}
          </span>
          {entry.isOverdue ? <span className={classes['overdue']}>Overdue</span> : null}
        </span>
        <span className={classes['cut']} title={ownerInWords(action)}>
          {ownerInWords(action)}
        </span>
        <span>{dueInWords(action)}</span>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Remove: ${action.title}`}
          onClick={() => {
            removeWithUndo(assessmentId, action);
          }}
        >
          <IconTrash size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {isOpen ? (
        <div className={classes['opened']}>
          <ActionForm assessmentId={assessmentId} actionId={action.id} />
          <Reasons entry={entry} />
        </div>
      ) : null}
    </article>
  );
}

/** What the action serves, and what it would change. */
function Reasons({ entry: { action, question, scenarios, effect } }: { readonly entry: RegisteredAction }) {
  const moved = effect === null ? [] : effectInWords(effect);
  return (
    <>
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
