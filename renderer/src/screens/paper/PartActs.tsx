import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { LINE_CHARACTERS } from '@shared/base/text-limits';
import type { Part } from '@shared/document/text/unit';
import { Form } from '@renderer/ui/Form';
import type { useOutline } from './use-outline';
import classes from './SidePanel.module.css';

interface PartActsProps {
  readonly part: Part;
  readonly outline: ReturnType<typeof useOutline>;
}

interface TitleFormProps extends PartActsProps {
  readonly onClose: () => void;
}

/** A title of hers for a part; without words it has its own again. */
function PartTitleForm({ part, outline, onClose }: TitleFormProps) {
  const [title, setTitle] = useState(part.title);
  return (
    <Form
      className={classes['titleForm']}
      onSubmit={() => {
        outline.retitle(part, title.trim());
        onClose();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <TextInput
        label="Title of this part"
        description="Empty: its own title again."
        autoFocus
        maxLength={LINE_CHARACTERS}
        value={title}
        onChange={(event) => {
          setTitle(event.currentTarget.value);
        }}
      />
      <Button type="submit" size="xs">
        Use this title
      </Button>
    </Form>
  );
}

const MOVES = [
  { by: -1, label: 'Move up' },
  { by: 1, label: 'Move down' },
] as const;

/** What counsel does with a part as a whole: its title, and its place among those beside it. */
export function PartActs({ part, outline }: PartActsProps) {
  const [isNaming, setNaming] = useState(false);
  const { title } = part;
  return (
    <div role="group" aria-label={`The part “${title}”`}>
      <h2 className={classes['title']}>Part “{title}”</h2>
      <div className={classes['acts']}>
        <Button
          size="xs"
          variant="default"
          aria-label={`Rename the part “${title}”`}
          onClick={() => {
            setNaming(true);
          }}
        >
          Rename
        </Button>
        {MOVES.map(({ by, label }) => (
          <Button
            key={by}
            size="xs"
            variant="default"
            aria-label={`${label}: “${title}”`}
            aria-disabled={!outline.canMove(part, by)}
            {...(outline.canMove(part, by) ? {} : { 'data-disabled': true })}
            onClick={() => {
              outline.move(part, by);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
      {isNaming ? (
        <PartTitleForm
          key={part.id}
          part={part}
          outline={outline}
          onClose={() => {
            setNaming(false);
          }}
        />
      ) : null}
    </div>
  );
}
