interface FormProps extends Omit<React.ComponentProps<'form'>, 'onSubmit' | 'noValidate' | 'autoComplete'> {
  readonly onSubmit: () => void;
}

/** A form the app answers itself: the page stays, and neither checks nor fills in anything on its own account. */
export function Form({ onSubmit, ...rest }: FormProps) {
  return (
    <form
      {...rest}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    />
  );
}
