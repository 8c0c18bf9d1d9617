import { useCallback, useState } from 'react';
import { AssessmentsScreen, NewAssessmentDialog } from '@renderer/screens/assessments';
import { ImportDialog, useImport } from '@renderer/screens/exchange';
import { PacksDialog } from '@renderer/screens/packs';
import { pushToast, showAssessment, useSession } from '@renderer/stores/session';
import { AboutDialog } from './AboutDialog';
import { AssessmentArea } from './AssessmentArea';
import { HelpDialog } from './HelpDialog';
import { LibraryArea } from './LibraryArea';
import { ScreenBoundary } from './ScreenBoundary';
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

/** The app once the database is open: bar, screen, dialogs. */
export function Workbench() {
  const view = useSession((session) => session.view);
  const [dialog, setDialog] = useState<Dialog>(null);
  const importFlow = useImport(openImported);
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
    <>
      <a className={classes['skip']} href="#main">
        Skip to the content
      </a>
      <TopBar
        view={view}
        onHelp={() => {
          setDialog('help');
        }}
      />
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
    </>
  );
}
