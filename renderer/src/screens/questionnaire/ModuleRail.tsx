import type { QuestionnaireModule } from '@shared/assessment/questionnaire';
import { questionLabel } from '@shared/pack/schema-question';
import { showQuestion } from '@renderer/router/navigate';
import { entryOf } from './question-order';
import { STATE_WORDS } from './state-words';
import classes from './ModuleRail.module.css';

interface ModuleRailProps {
  readonly modules: readonly QuestionnaireModule[];
  readonly currentId: string;
  /** Called when a question was chosen, before it shows. */
  readonly onChosen?: () => void;
}

function current(isCurrent: boolean): { readonly 'aria-current'?: 'true' } {
  return isCurrent ? { 'aria-current': 'true' } : {};
}

/** The modules with their progress, and the questions of the one that is open, by what they are about. */
export function ModuleRail({ modules, currentId, onChosen }: ModuleRailProps) {
  const open = (questionId: string | undefined) => {
    if (questionId === undefined) return;
    onChosen?.();
    void showQuestion(questionId);
  };
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
              {isOpen ? <QuestionList module={module} currentId={currentId} onOpen={open} /> : null}
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
  readonly onOpen: (questionId: string) => void;
}

function QuestionList({ module, currentId, onOpen }: QuestionListProps) {
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
              onOpen(question.id);
            }}
          >
            <span className={classes['label']}>{questionLabel(question)}</span>
            <span className={classes['state']}>
              <span className={classes['id']}>{question.id}</span> {STATE_WORDS[state]}
            </span>
          </button>
        </li>
      ))}
    </ol>
  );
}
