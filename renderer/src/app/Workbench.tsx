import { useCallback, useState } from 'react';
import { AssessmentsScreen, NewAssessmentDialog } from '@renderer/features/assessments';
import { ImportDialog, useImport } from '@renderer/features/exchange';
import { PacksDialog } from '@renderer/features/packs';
import { pushToast, showAssessment, useSession, type View } from '@renderer/stores/session';
import { AboutDialog } from './AboutDialog';
import { AssessmentArea } from './AssessmentArea';
import { HelpDialog } from './HelpDialog';
import { LibraryArea } from './LibraryArea';
import { openStore } from './open-store';
import { OpenAssessmentProvider } from '@renderer/data/open-assessment';
import { ScreenBoundary } from './ScreenBoundary';
import { SaveNotice } from './SaveNotice';
import { TopBar } from './TopBar';
import { useFocusRescue } from './use-focus-rescue';
import { useKeyboard } from './use-keyboard';
import { useMenuCommands } from './use-menu-commands';
import { useToasts } from './use-toasts';
import classes from './Workbench.module.css';

type Dialog = 'new' | 'help' | 'about' | 'packs' | null;

function openImported(id: string): void {
  pushToast({ kind: 'success', message: 'The assessment is here.' });
  void showAssessment(id);
}

/** The assessment whose screens are shown; the law library may have been opened from one. */
function shownAssessment(view: View): string | undefined {
  if (view.screen === 'assessment') return view.assessmentId;
  return view.screen === 'library' ? view.from?.assessmentId : undefined;
}

/** The app once the database is open: bar, screen, dialogs. */
export function Workbench() {
  const view = useSession((session) => session.view);
  const [dialog, setDialog] = useState<Dialog>(null);
  const importFlow = useImport(openStore, openImported);
  const startImport = useCallback(() => {
    void importFlow.start();
  }, [importFlow]);
  const show = useCallback((next: Dialog) => {
    setDialog(next);
  }, []);
  const close = () => {
    setDialog(null);
  };
  useToasts();
  useFocusRescue();
  useKeyboard(show);
  useMenuCommands({ show, startImport });

  return (
    <OpenAssessmentProvider id={shownAssessment(view)}>
      <a className={classes['skip']} href="#main">
        Skip to the content
      </a>
      <TopBar
        view={view}
        onHelp={() => {
          setDialog('help');
        }}
      />
      <SaveNotice />
      <main id="main" className={classes['main']} tabIndex={-1}>
        <ScreenBoundary key={view.screen === 'assessment' ? `${view.assessmentId} ${view.tab}` : view.screen}>
          {view.screen === 'library' ? (
            <LibraryArea view={view} />
          ) : view.screen === 'list' ? (
            <AssessmentsScreen
              onNew={() => {
                setDialog('new');
              }}
              onImport={startImport}
              onPacks={() => {
                setDialog('packs');
              }}
            />
          ) : (
            <AssessmentArea view={view} onImport={startImport} />
          )}
        </ScreenBoundary>
      </main>
      <NewAssessmentDialog isOpen={dialog === 'new'} onClose={close} />
      <HelpDialog isOpen={dialog === 'help'} onClose={close} />
      <AboutDialog isOpen={dialog === 'about'} onClose={close} />
      <PacksDialog isOpen={dialog === 'packs'} onClose={close} />
      <ImportDialog flow={importFlow} />
    </OpenAssessmentProvider>
  );
}
