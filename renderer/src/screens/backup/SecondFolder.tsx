import { Button } from '@mantine/core';
import { useState } from 'react';
import { appError, type AppError } from '@shared/base/app-error';
import type { OfferedBackups } from '@renderer/data/backups';
import { api } from '@renderer/platform/api';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import classes from './Backup.module.css';

interface SecondFolderSectionProps {
  readonly folder: OfferedBackups['secondFolder'];
  readonly onChanged: () => void;
}

/** The folder to which every backup is copied, and how it stands. */
export function SecondFolderSection({ folder, onChanged }: SecondFolderSectionProps) {
  const [refused, setRefused] = useState<AppError | null>(null);
  const settle = (answer: { readonly ok: true } | { readonly ok: false; readonly error: AppError }) => {
    setRefused(answer.ok ? null : answer.error);
    onChanged();
  };
  const problem = folder?.problem ?? null;
  const error = refused ?? (problem === null ? null : appError(problem.code, problem.context));
  return (
    <div className={classes['stack']}>
      <p data-testid="second-folder">
        {folder === null
          ? 'No second folder is chosen.'
          : `Every backup is also copied to “${folder.name}”${problem === null ? '.' : ', but that failed the last time.'}`}
      </p>
      {error === null ? null : <ErrorNotice error={error} />}
      <div className={classes['actions']}>
        <Button
          variant="default"
          onClick={() => {
            void api.backup.chooseFolder({}).then(settle);
          }}
        >
          Choose folder…
        </Button>
        {folder === null ? null : (
          <Button
            variant="default"
            onClick={() => {
              void api.backup.forgetFolder({}).then(settle);
            }}
          >
            Stop copying there
          </Button>
        )}
      </div>
    </div>
  );
}
