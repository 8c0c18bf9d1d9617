import type { Place } from '@renderer/router/place';
import { AssessmentsScreen } from '@renderer/screens/assessments';
import { Fetched } from '@renderer/ui/Fetched';
import type { Dialog } from './Dialogs';
import { assessmentArea, standaloneScreen } from './parts';

interface PlaceScreenProps {
  readonly place: Place;
  readonly onDialog: (dialog: Dialog) => void;
  readonly onImport: () => void;
  readonly onIncident: () => void;
}

/** The screen of a place. */
export function PlaceScreen({ place, onDialog, onImport, onIncident }: PlaceScreenProps) {
  switch (place.screen) {
    case 'list':
      return (
        <AssessmentsScreen
          onNew={() => {
            onDialog('new');
          }}
          onImport={onImport}
          onIncident={onIncident}
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
