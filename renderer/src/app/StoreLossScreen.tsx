import { Button } from '@mantine/core';
import type { AppError } from '@shared/base/app-error';
import { messageDetails, messageFor } from '@shared/wording/errors/messages';
import { acceptStoreLoss } from '@renderer/data/repository/store-loss';
import { ImportDialog, useImport } from '@renderer/screens/exchange';
import { api } from '@renderer/platform/api';
import { CopyButton } from '@renderer/ui/CopyButton';
import { LossBackup } from './LossBackup';
import { openStore } from './open-store';
import classes from './RefusalScreen.module.css';

interface StoreLossScreenProps {
  readonly error: AppError;
  /** Opens what there is. */
  readonly onGoOn: () => void;
}

/** Stands instead of an empty list when assessments that were here are missing. */
export function StoreLossScreen({ error, onGoOn }: StoreLossScreenProps) {
  const { happened, meaning, action } = messageFor(error);
  const copy = error.context['copy'];
  // Once something is to come in, the database may be made; the list is shown when it is in it.
  const flow = useImport(openStore, onGoOn, acceptStoreLoss);
  const goOn = () => {
    acceptStoreLoss();
    onGoOn();
  };
  return (
    <main className={classes['refusal']} data-testid="store-loss" data-code={error.code}>
      <p className={classes['brand']}>Brieflock</p>
      <h1 className={classes['title']}>{happened}</h1>
      <dl className={classes['parts']}>
        <dt>Your data</dt>
        <dd>{meaning}</dd>
        <dt>What to do</dt>
        <dd>{action}</dd>
      </dl>
      <LossBackup onRestored={onGoOn} />
      <div className={classes['actions']}>
        <Button
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
        <CopyButton text={messageDetails(error)}>Copy details</CopyButton>
      </div>
      <ImportDialog flow={flow} />
    </main>
  );
}
