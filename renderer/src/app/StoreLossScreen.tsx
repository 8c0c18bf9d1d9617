import { Button } from '@mantine/core';
import type { AppError } from '@shared/base/app-error';
import { useBackups } from '@renderer/data/backups';
import { acceptStoreLoss } from '@renderer/data/repository/store-loss';
import { ImportDialog, useImport } from '@renderer/screens/exchange';
import { api } from '@renderer/platform/api';
import { LossBackup } from './LossBackup';
import { openStore } from './open-store';
import { StartScreen } from './StartScreen';

interface StoreLossScreenProps {
  readonly error: AppError;
  /** Opens what there is. */
  readonly onGoOn: () => void;
}

/** Stands instead of an empty list when assessments that were here are missing. */
export function StoreLossScreen({ error, onGoOn }: StoreLossScreenProps) {
  const copy = error.context['copy'];
  // Once something is to come in, the database may be made; the list is shown when it is in it.
  const flow = useImport(openStore, onGoOn, acceptStoreLoss);
  const found = useBackups();
  // Where a backup is offered, that is what to do first; a file is the way where there is none.
  const isFileFirst = found.state !== null && !(found.state.ok && found.state.value.backups.length > 0);
  const goOn = () => {
    acceptStoreLoss();
    onGoOn();
  };
  return (
    <>
      <StartScreen
        error={error}
        testId="store-loss"
        actions={
          <>
            <Button
              variant={isFileFirst ? 'filled' : 'default'}
              onClick={() => {
                void flow.start();
              }}
            >
              Import file…
            </Button>
            <Button variant="default" onClick={goOn}>
              {error.code === 'store-lost' ? 'Start empty' : 'Open what is here'}
            </Button>
            {copy === undefined ? null : (
              <Button
                variant="default"
                onClick={() => {
                  void api.store.showCopy({ copy });
                }}
              >
                Show the copy
              </Button>
            )}
          </>
        }
      >
        <LossBackup found={found} onRestored={onGoOn} />
      </StartScreen>
      <ImportDialog flow={flow} />
    </>
  );
}
