import { useController, type FieldValues, type UseControllerProps } from 'react-hook-form';
import { DayField } from './DayField';

type DayFieldProps = React.ComponentProps<typeof DayField>;

type FormDayFieldProps<Values extends FieldValues> = Omit<DayFieldProps, 'value' | 'onChange'> &
  Pick<UseControllerProps<Values>, 'control' | 'name'>;

/** A day that a form holds as text. */
export function FormDayField<Values extends FieldValues>({
  control,
  name,
  onBlur,
  ...rest
}: FormDayFieldProps<Values>) {
  const { field } = useController({ ...(control === undefined ? {} : { control }), name });
  const { value, onChange, ref } = field;
  return (
    <DayField
      {...rest}
      ref={ref}
      name={name}
      value={typeof value === 'string' ? value : ''}
      onChange={onChange}
      onBlur={(event) => {
        field.onBlur();
        onBlur?.(event);
      }}
    />
  );
}
