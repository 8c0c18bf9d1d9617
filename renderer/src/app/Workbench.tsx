import { useCallback, useState } from 'react';
import { OpenAssessmentProvider } from '@renderer/data/open-assessment';
import { useRepository } from '@renderer/data/use-repository';
import type { Place } from '@renderer/router/place';
import { usePlace } from '@renderer/router/router';
import { Dialogs, type Dialog } from './Dialogs';
import { LeftOverNotice } from './LeftOverNotice';
import { UnreadWordsNotice } from './UnreadWordsNotice';
import { MendedNotice } from './MendedNotice';
import { SetBackNotice } from './SetBackNotice';
import { PlaceScreen } from './PlaceScreen';
import { ScreenBoundary } from './ScreenBoundary';
import { SaveNotice } from './SaveNotice';
import { TopBar } from './TopBar';
import { useFetchAhead } from './use-fetch-ahead';
import { useFocusRescue } from './use-focus-rescue';
import { useKeyboard } from './use-keyboard';
import { useMenuCommands } from './use-menu-commands';
import { useMouseHistory } from './use-mouse-history';
import { useReturn } from './use-return';
import { useToasts } from './use-toasts';
import { weHaveAnIncident } from './we-have-an-incident';
import classes from './Workbench.module.css';

/** The assessment whose screens are shown; other screens may have been opened from one. */
function shownAssessment(place: Place): string | undefined {
  if (place.screen === 'assessment') return place.assessmentId;
  return 'from' in place ? place.from.assessmentId : undefined;
}

/** The app once the database is open: bar, screen, dialogs. */
export function Workbench() {
  const place = usePlace();
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const [imports, setImports] = useState(0);
  const startImport = useCallback(() => {
    setImports((count) => count + 1);
  }, []);
  const show = useCallback((next: Dialog) => {
    setDialog(next);
  }, []);
  const repository = useRepository();
  const startIncident = useCallback(() => void weHaveAnIncident(repository), [repository]);
  useToasts();
  useFocusRescue();
  useReturn();
  useKeyboard(show);
  useMouseHistory();
  useMenuCommands({ show, startImport, startIncident });
  useFetchAhead();

  return (
    <OpenAssessmentProvider id={shownAssessment(place)}>
      <a
        className={classes['skip']}
        href="#main"
        onClick={(event) => {
          // The fragment is the address of the screen: the focus goes to the content, the address stays.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        Skip to the content
      </a>
      <TopBar
        place={place}
        onHelp={() => {
          show('help');
        }}
      />
      <SaveNotice />
      <UnreadWordsNotice />
      <LeftOverNotice />
      <MendedNotice />
      <SetBackNotice />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <ScreenBoundary
          key={place.screen === 'assessment' ? `${place.assessmentId} ${place.tab}` : place.screen}
        >
          <PlaceScreen place={place} onDialog={show} onImport={startImport} onIncident={startIncident} />
        </ScreenBoundary>
      </main>
      <Dialogs
        open={dialog}
        imports={imports}
        onClose={() => {
          setDialog(null);
        }}
      />
    </OpenAssessmentProvider>
  );
}
