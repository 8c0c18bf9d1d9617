import { useEffect, useRef, useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { movedPart, retitled, siblingsOf, type Outline } from '@shared/document/text/hand/outline';
import type { Part } from '@shared/document/text/unit';
import { useRepository } from '@renderer/data/use-repository';
import { saveOutline } from './outline-acts';
import type { OpenPaper } from './papers';

/** The id of the button that moves a part. */
export function moveButtonId({ id }: Pick<Part, 'id'>, by: -1 | 1): string {
  return `${by === -1 ? 'up' : 'down'}-${id}`;
}

/** Order and titles of the parts of a paper, and what changes them. */
export function useOutline(assessmentId: string, { paper, kind, context }: OpenPaper) {
  const repository = useRepository();
  const [error, setError] = useState<AppError | null>(null);
  const [said, say] = useState('');
  const back = useRef<string | null>(null);
  const order = paper.parts.map(({ id }) => id).join(' ');
  // A part that moves takes the keyboard along: browsers let go of what is moved in the page.
  useEffect(() => {
    if (back.current !== null) document.getElementById(back.current)?.focus();
    back.current = null;
  }, [order]);
  const save = async (change: (before: Outline | undefined) => Outline | null) => {
    setError(await saveOutline(repository, { assessmentId, kind }, change));
  };
  const canMove = ({ id }: Part, by: -1 | 1): boolean => {
    const siblings = siblingsOf(paper, id);
    return siblings[siblings.indexOf(id) + by] !== undefined;
  };
  const move = (part: Part, by: -1 | 1) => {
    if (!canMove(part, by)) return;
    const siblings = siblingsOf(paper, part.id);
    back.current = moveButtonId(part, by);
    say(
      `“${part.title}” is now ${String(siblings.indexOf(part.id) + by + 1)} of ${String(siblings.length)}.`,
    );
    void save((before) => movedPart(paper, before, { id: part.id, by }));
  };
  const retitle = ({ id }: Part, title: string) =>
    void save((before) => retitled(paper, before, { id, title }));
  const outlines = context.input.assessment.matter?.outlines;
  const isHers = outlines?.some((each) => each.paper === kind) === true;
  const reset = () => void save(() => null);
  return { error, said, canMove, move, retitle, isHers, reset };
}
