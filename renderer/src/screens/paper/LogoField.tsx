import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWatch, type UseFormReturn } from 'react-hook-form';
import type { AppError } from '@shared/base/app-error';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import { api } from '@renderer/platform/api';
import { ErrorNotice } from '@renderer/ui/ErrorNotice';
import type { MatterValues } from './matter-values';
import classes from './MatterForm.module.css';

interface LogoFieldProps {
  readonly form: UseFormReturn<MatterValues>;
}

/** The logo of the letterhead: chosen in the system’s dialog, named for who cannot see it, and removed again. */
export function LogoField({ form }: LogoFieldProps) {
  const logo = useWatch({ control: form.control, name: 'logo' });
  const [error, setError] = useState<AppError | null>(null);
  const choose = async () => {
    const chosen = await api.matter.chooseLogo({});
    setError(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value.status === 'cancelled') return;
    const { format, widthPx, heightPx, data } = chosen.value;
    form.setValue('logo', { format, widthPx, heightPx, data, alt: form.getValues('logo')?.alt ?? '' });
  };
  return (
    <div className={classes['logo']} role="group" aria-label="Logo">
      {logo === null ? null : (
        <img
          src={`data:image/${logo.format};base64,${logo.data}`}
          alt={logo.alt.trim() === '' ? 'The logo, without words yet' : logo.alt}
          data-testid="logo"
        />
      )}
      <div className={classes['logoActs']}>
        <Button size="xs" variant="default" onClick={() => void choose()}>
          {logo === null ? 'Choose a logo…' : 'Choose another…'}
        </Button>
        {logo === null ? null : (
          <Button
            size="xs"
            variant="subtle"
            onClick={() => {
              form.setValue('logo', null);
            }}
          >
            Remove the logo
          </Button>
        )}
      </div>
      {logo === null ? (
        <p className={classes['logoHint']}>PNG or JPEG, at most 128 KB. It is kept with this assessment.</p>
      ) : (
        <TextInput
          label="What the logo shows"
          description="Read aloud in its place. Empty: “Logo of” and the name."
          maxLength={LINE_CHARACTERS}
          value={logo.alt}
          onChange={(event) => {
            form.setValue('logo', { ...logo, alt: event.currentTarget.value });
          }}
        />
      )}
      {error === null ? null : <ErrorNotice error={error} />}
    </div>
  );
}
