import { useState } from 'react';
import type { AppError } from '@shared/base/app-error';
import { movedPart, retitled, siblingsOf, type Outline } from '@shared/document/text/hand/outline';
import type { Part } from '@shared/document/text/unit';
import { useRepository } from '@renderer/data/use-repository';
import { saveOutline } from './outline-acts';
import type { OpenPaper } from './papers';

/** Order and titles of the parts of a paper, and what changes them. */
export function useOutline(assessmentId: string, { paper, kind, context }: OpenPaper) {
  const repository = useRepository();
  const [error, setError] = useState<AppError | null>(null);
  const [said, say] = useState('');
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
  /** A part, after the heading it stands under. */
  const withHead = (partId: string): readonly Part[] => {
    const at = paper.parts.findIndex(({ id }) => id === partId);
    const part = paper.parts[at];
    if (part === undefined) return [];
    const head = paper.parts.slice(0, at).findLast(({ level }) => level === 1);
    return part.level === 1 || head === undefined ? [part] : [part, head];
  };
  return { error, said, withHead, canMove, move, retitle, isHers, reset };
}
