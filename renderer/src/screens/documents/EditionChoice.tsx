import { NativeSelect, Textarea } from '@mantine/core';
import { EDITION_WORDS, editionSchema } from '@shared/wording/edition';
import { editionsOf } from '@shared/release/editions/kind-editions';
import { REDACTION_LIMITS } from '@shared/wording/redaction-words';
import type { DocumentOptions } from './document-state';
import classes from './OptionsForm.module.css';

interface EditionChoiceProps {
  readonly options: DocumentOptions;
  readonly onChange: (options: DocumentOptions) => void;
}

/** For whom the document is, and what it must not say. */
export function EditionChoice({ options, onChange }: EditionChoiceProps) {
  const { audience, without } = EDITION_WORDS[options.edition];
  return (
    <>
      <NativeSelect
        label="Edition"
        description={`${audience} ${without}`}
        value={options.edition}
        data={editionsOf(options.kind).map((edition) => ({
          value: edition,
          label: EDITION_WORDS[edition].title,
        }))}
        onChange={(event) => {
          const edition = editionSchema.safeParse(event.currentTarget.value);
          if (edition.success) onChange({ ...options, edition: edition.data });
        }}
      />
      {options.edition === 'redacted' ? (
        <>
          <Textarea
            label="Names and terms to redact"
            description="One a line. Found in any capitals, accents and order, joined or torn, in addresses and file names. Write =Mark for a name that is also a word: it is found with these capitals only. Nothing of this list is stored."
            autosize
            minRows={3}
            maxRows={10}
            value={options.redact}
            onChange={(event) => {
              onChange({ ...options, redact: event.currentTarget.value });
            }}
          />
          <p className={classes['limits']}>
            Not found: {REDACTION_LIMITS.join('; ')}. The words of the law and of its sources are never
            redacted. Parts of a name and other spellings are listed before you save.
          </p>
        </>
      ) : null}
    </>
  );
}
