import { ActionIcon, Tooltip } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { useAssessment } from '@renderer/data/open-assessment';
import { showLibrary, showList } from '@renderer/router/navigate';
import type { Place } from '@renderer/router/place';
import type { AssessmentTab } from '@renderer/screens/registry';
import { useSaveState } from '@renderer/stores/save-state';
import { SaveIndicator } from '@renderer/ui/SaveIndicator';
import { AssessmentTabs } from './AssessmentTabs';
import { LockButton } from './LockButton';
import { labelOfTab } from './screen-labels';
import { StandaloneTitle } from './StandaloneTitle';
import { ThemeSwitch } from './ThemeSwitch';
import { useWindowTitle } from './use-window-title';
import classes from './TopBar.module.css';

interface TopBarProps {
  readonly place: Place;
  readonly onHelp: () => void;
}

/** Where the user is, the way back, the tabs, and whether everything is saved. */
export function TopBar({ place, onHelp }: TopBarProps) {
  const saveState = useSaveState();
  return (
    <header className={classes['bar']}>
      <div className={classes['row']}>
        {place.screen === 'list' ? (
          <>
            <span className={classes['brand']}>Brieflock</span>
            <ListTitle />
          </>
        ) : place.screen !== 'assessment' ? (
          <StandaloneTitle place={place} />
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
            <Title assessmentId={place.assessmentId} tab={place.tab} />
          </>
        )}
        <div className={classes['tools']}>
          {place.screen === 'library' ? null : (
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
          <SaveIndicator kind={saveState.kind} />
          <LockButton />
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
      {place.screen === 'assessment' ? <AssessmentTabs current={place.tab} /> : null}
    </header>
  );
}

function ListTitle() {
  useWindowTitle(null);
  return null;
}

interface TitleProps {
  readonly assessmentId: string;
  readonly tab: AssessmentTab;
}

function Title({ assessmentId, tab }: TitleProps) {
  const found = useAssessment(assessmentId);
  const title = found !== null && found !== undefined && 'assessment' in found ? found.assessment.title : '';
  useWindowTitle({ title, tab: labelOfTab(tab).toLowerCase() });
  return (
    <p className={classes['title']} title={title}>
      {title}
    </p>
  );
}
