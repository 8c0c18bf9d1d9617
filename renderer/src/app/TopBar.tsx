import { ActionIcon, Tooltip } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { retryFailedSaves } from '@renderer/records/pending-saves';
import { useAssessment } from '@renderer/data/open-assessment';
import { showLibrary, showList, useSession, type View } from '@renderer/stores/session';
import { SaveState } from '@renderer/ui/SaveState';
import { AssessmentTabs } from './AssessmentTabs';
import { LibraryTitle } from './LibraryTitle';
import { ThemeSwitch } from './ThemeSwitch';
import { useWindowTitle } from './use-window-title';
import classes from './TopBar.module.css';

interface TopBarProps {
  readonly view: View;
  readonly onHelp: () => void;
}

/** Where the user is, the way back, the tabs, and whether everything is saved. */
export function TopBar({ view, onHelp }: TopBarProps) {
  const saveState = useSession((session) => session.saveState);
  return (
    <header className={classes['bar']}>
      <div className={classes['row']}>
        {view.screen === 'list' ? (
          <>
            <span className={classes['brand']}>Brieflock</span>
            <ListTitle />
          </>
        ) : view.screen === 'library' ? (
          <LibraryTitle view={view} />
        ) : (
          <>
            <button
              type="button"
              className={classes['back']}
              onClick={() => {
                void showList();
              }}
            >
              <span aria-hidden="true">‹ </span>All assessments
            </button>
            <Title assessmentId={view.assessmentId} tab={view.tab} />
          </>
        )}
        <div className={classes['tools']}>
          {view.screen === 'library' ? null : (
            <button
              type="button"
              className={classes['back']}
              onClick={() => {
                void showLibrary();
              }}
            >
              Law library
            </button>
          )}
          <SaveState
            kind={saveState.kind}
            reason={saveState.kind === 'failed' ? saveState.error.context['reason'] : undefined}
            onRetry={retryFailedSaves}
          />
          <ThemeSwitch />
          <Tooltip label="Keyboard and help (?)">
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label="Keyboard and help"
              onClick={onHelp}
            >
              <IconQuestionMark size={18} aria-hidden="true" />
            </ActionIcon>
          </Tooltip>
        </div>
      </div>
      {view.screen === 'assessment' ? <AssessmentTabs current={view.tab} /> : null}
    </header>
  );
}

function ListTitle() {
  useWindowTitle(null);
  return null;
}

interface TitleProps {
  readonly assessmentId: string;
  readonly tab: string;
}

function Title({ assessmentId, tab }: TitleProps) {
  const view = useAssessment(assessmentId);
  const title = view !== null && view !== undefined && 'assessment' in view ? view.assessment.title : '';
  useWindowTitle({ title, tab });
  return (
    <p className={classes['title']} title={title}>
      {title}
    </p>
  );
}
