import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { describe, expect, it, vi } from 'vitest';
import { IMPLAUSIBLE_DAY_SENTENCE } from '@shared/wording/day-words';
import { DayField } from '@renderer/ui/DayField';
import { FormDayField } from '@renderer/ui/FormDayField';

const field = () => screen.getByLabelText('Due');
const type = (value: string) => {
  fireEvent.change(field(), { target: { value } });
};

function show(value: string) {
  const onChange = vi.fn<(day: string) => void>();
  render(
    <MantineProvider env="test">
      <DayField label="Due" value={value} onChange={onChange} />
    </MantineProvider>,
  );
  return onChange;
}

describe('a field for a day', () => {
  it('hands on a day that can have been meant, and nothing', () => {
    const onChange = show('2026-12-18');
    type('2027-01-15');
    type('');
    expect(onChange.mock.calls).toEqual([['2027-01-15'], ['']]);
    expect(screen.queryByText(IMPLAUSIBLE_DAY_SENTENCE)).toBeNull();
  });

  it('keeps a year nobody can have meant to itself, shows it and says why, until it is mended', () => {
    const onChange = show('2026-12-18');
    type('0026-12-18');
    expect(onChange).not.toHaveBeenCalled();
    expect(field()).toHaveValue('0026-12-18');
    expect(screen.getByText(IMPLAUSIBLE_DAY_SENTENCE)).toBeVisible();
    type('2026-12-19');
    expect(onChange.mock.calls).toEqual([['2026-12-19']]);
    expect(screen.queryByText(IMPLAUSIBLE_DAY_SENTENCE)).toBeNull();
  });

  it('shows a stored one with the same sentence, and loses it only to a better one', () => {
    const onChange = show('0026-12-18');
    expect(field()).toHaveValue('0026-12-18');
    expect(screen.getByText(IMPLAUSIBLE_DAY_SENTENCE)).toBeVisible();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('leaves the form it stands in with the last day that was fit, also when it is left', () => {
    const seen: string[] = [];
    function Host() {
      const { control, watch } = useForm({ defaultValues: { dueOn: '2026-12-18' } });
      seen.push(watch('dueOn'));
      return <FormDayField label="Due" control={control} name="dueOn" />;
    }
    render(
      <MantineProvider env="test">
        <Host />
      </MantineProvider>,
    );
    type('0026-12-18');
    fireEvent.blur(field());
    expect(new Set(seen)).toEqual(new Set(['2026-12-18']));
    type('2027-01-15');
    expect(seen.at(-1)).toBe('2027-01-15');
  });
});
