import { NativeSelect, Textarea } from '@mantine/core';
import { EDITION_WORDS, editionSchema } from '@shared/wording/edition';
import { editionsOf } from '@shared/release/editions/kind-editions';
import type { DocumentOptions } from './document-state';

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
        <Textarea
          label="Names and terms to redact"
          description="One a line. Found whatever the capitals, and where line breaks, hyphens or other spaces break them. Nothing of this list is stored."
          autosize
          minRows={3}
          maxRows={10}
          value={options.redact}
          onChange={(event) => {
            onChange({ ...options, redact: event.currentTarget.value });
          }}
        />
      ) : null}
    </>
  );
}
