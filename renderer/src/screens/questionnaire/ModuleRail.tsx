import type { QuestionnaireModule } from '@shared/assessment/questionnaire';
import { showQuestion } from '@renderer/router/navigate';
import { entryOf } from './question-order';
import { STATE_WORDS } from './state-words';
import classes from './ModuleRail.module.css';

interface ModuleRailProps {
  readonly modules: readonly QuestionnaireModule[];
  readonly currentId: string;
}

function open(questionId: string | undefined): void {
  if (questionId !== undefined) void showQuestion(questionId);
}

function current(isCurrent: boolean): { readonly 'aria-current'?: 'true' } {
  return isCurrent ? { 'aria-current': 'true' } : {};
}

/** The modules with their progress, and the questions of the one that is open. */
export function ModuleRail({ modules, currentId }: ModuleRailProps) {
  return (
    <nav aria-label="Modules and questions">
      <ol className={classes['modules']}>
        {modules.map((module) => {
          const isOpen = module.items.some(({ question }) => question.id === currentId);
          return (
            <li key={module.id}>
              <button
                type="button"
                className={classes['module']}
                data-testid={`module-${module.id}`}
                {...current(isOpen)}
                onClick={() => {
                  open(entryOf(module));
                }}
              >
                <span className={classes['title']}>{module.title}</span>
                <span className={classes['progress']}>
                  {module.answered} of {module.applicable} answered
                </span>
              </button>
              {isOpen ? <QuestionList module={module} currentId={currentId} /> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface QuestionListProps {
  readonly module: QuestionnaireModule;
  readonly currentId: string;
}

function QuestionList({ module, currentId }: QuestionListProps) {
  return (
    <ol className={classes['questions']}>
      {module.items.map(({ question, state }) => (
        <li key={question.id}>
          <button
            type="button"
            className={classes['question']}
            data-testid={`rail-${question.id}`}
            data-state={state}
            title={question.text}
            {...current(question.id === currentId)}
            onClick={() => {
              open(question.id);
            }}
          >
            <span className={classes['id']}>{question.id}</span>
            <span className={classes['state']}>{STATE_WORDS[state]}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
