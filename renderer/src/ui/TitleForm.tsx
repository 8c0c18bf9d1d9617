import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { AppError } from '@shared/base/app-error';
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
        maxLength={LINE_CHARACTERS}
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
