import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import type { QuestionnaireModule } from '@shared/assessment/questionnaire';
import { showQuestion, showTab } from '@renderer/router/navigate';
import { LinkButton } from '@renderer/ui/LinkButton';
import { FooterMiddle } from './FooterMiddle';
import { ListRow } from './ListRow';
import type { Position } from './question-order';
import { useQuestionKeys } from './use-question-keys';
import classes from './ModuleList.module.css';

interface ModuleListProps {
  readonly assessmentId: string;
  readonly module: QuestionnaireModule;
  readonly currentId: string;
  /** Where the modules before and after start. */
  readonly around: Pick<Position, 'previousId' | 'nextId'>;
  readonly onShowAll: (() => void) | null;
  /** Shows one question with its details. */
  readonly onOpen: (questionId: string) => void;
  readonly onOneAtATime: () => void;
}

function go(questionId: string | undefined): void {
  if (questionId !== undefined) void showQuestion(questionId);
}

/** A module as one table: each question in short with its answer, saved as everywhere. */
export function ModuleList(props: ModuleListProps) {
  const { assessmentId, module, currentId, around, onShowAll, onOpen, onOneAtATime } = props;
  const { previousId, nextId } = around;
  useQuestionKeys({ previousId, nextId, onGo: go });
  const table = useRowFocus(currentId);
  return (
    <article className={classes['module']} aria-labelledby="module-heading">
      <header className={classes['head']}>
        <h1 id="module-heading" tabIndex={-1} className={classes['heading']}>
          {module.title}
        </h1>
        <p className={classes['purpose']}>{module.purpose}</p>
        <LinkButton onClick={onOneAtATime}>Answer one at a time</LinkButton>
      </header>
      <div ref={table} className={classes['scroll']}>
        <table className={classes['table']} data-testid="module-list">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Answer</th>
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {module.items.map((item) => (
              <ListRow
                key={item.question.id}
                assessmentId={assessmentId}
                item={item}
                onOpen={() => {
                  onOpen(item.question.id);
                  go(item.question.id);
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <nav aria-label="Way through the modules" className={classes['foot']}>
        <Button
          variant="default"
          disabled={previousId === undefined}
          onClick={() => {
            go(previousId);
          }}
        >
          Back
        </Button>
        <FooterMiddle
          place={`${String(module.answered)} of ${String(module.applicable)} answered`}
          onShowAll={onShowAll}
        />
        {nextId === undefined ? (
          <Button onClick={() => void showTab('review')}>Review</Button>
        ) : (
          <Button
            data-testid="next-module"
            onClick={() => {
              go(nextId);
            }}
          >
            Continue
          </Button>
        )}
      </nav>
    </article>
  );
}

/** Brings the row of the question that was asked for into view, and the focus to its answer; not at first. */
function useRowFocus(currentId: string): React.RefObject<HTMLDivElement | null> {
  const table = useRef<HTMLDivElement>(null);
  const shown = useRef(currentId);
  useEffect(() => {
    if (shown.current === currentId) return;
    shown.current = currentId;
    const row = table.current?.querySelector(`[data-testid="row-${CSS.escape(currentId)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    row?.querySelector<HTMLElement>('select, input')?.focus({ preventScroll: true });
  }, [currentId]);
  return table;
}
