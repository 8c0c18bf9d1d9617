import { useRepository } from '@renderer/data/use-repository';
import type { Place } from '@renderer/router/place';
import { AssessmentsScreen } from '@renderer/screens/assessments';
import { Fetched } from '@renderer/ui/Fetched';
import type { Dialog } from './Dialogs';
import { assessmentArea, standaloneScreen } from './parts';
import { weHaveAnIncident } from './we-have-an-incident';

interface PlaceScreenProps {
  readonly place: Place;
  readonly onDialog: (dialog: Dialog) => void;
  readonly onImport: () => void;
}

/** The screen of a place. */
export function PlaceScreen({ place, onDialog, onImport }: PlaceScreenProps) {
  const repository = useRepository();
  switch (place.screen) {
    case 'list':
      return (
        <AssessmentsScreen
          onNew={() => {
            onDialog('new');
          }}
          onImport={onImport}
          onIncident={() => void weHaveAnIncident(repository)}
          onPacks={() => {
            onDialog('packs');
          }}
        />
      );
    case 'assessment':
      return <Fetched part={assessmentArea} with={{ place, onImport }} />;
    default: {
      const { screen, section, entry, from } = place;
      return <Fetched part={standaloneScreen(screen)} with={{ section, entry, from }} />;
    }
  }
}
