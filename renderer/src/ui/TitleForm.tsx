import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { AppError } from '@shared/errors/app-error';
import { ErrorNotice } from './ErrorNotice';
import classes from './TitleForm.module.css';

interface TitleFormProps {
  readonly initial: string;
  readonly action: string;
  /** More to choose, under the name. */
  readonly children?: React.ReactNode;
  /** Resolves to the failure, or `null` when done. */
  readonly onSubmit: (title: string) => Promise<AppError | null>;
}

const MAX_TITLE_LENGTH = 500;

/** Asks for the name of an assessment. */
export function TitleForm({ initial, action, children, onSubmit }: TitleFormProps) {
  const [title, setTitle] = useState(initial);
  const [error, setError] = useState<AppError | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    setError(await onSubmit(title.trim()));
    setBusy(false);
  };

  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== '') void submit();
      }}
    >
      <TextInput
        data-autofocus
        label="Name of the assessment"
        description="As it should stand on the documents, e.g. the matter or the company."
        value={title}
        maxLength={MAX_TITLE_LENGTH}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      {children}
      {error === null ? null : <ErrorNotice error={error} />}
      <div className={classes['actions']}>
        <Button type="submit" disabled={title.trim() === '' || isBusy}>
          {action}
        </Button>
      </div>
    </form>
  );
}
