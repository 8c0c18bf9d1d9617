/** Why an answer to somebody outside does not go out as it stands: the same reasons wherever the answer is printed. */
import { isShort } from '../points';
import { questionsOnTrace } from '../trace';
import type { OutsideReading } from './outside-reading';

function openReason({ points, open }: OutsideReading): readonly string[] {
  if (points.every(({ outcome }) => outcome === 'open')) return ['not answered'];
  return open.length > 0 || points.some(({ outcome }) => outcome === 'open') ? ['not answered in full'] : [];
}

function unknownReasons({ points }: OutsideReading): readonly string[] {
  const unknown = points.filter(({ outcome }) => outcome === 'unknown');
  const isDated = unknown.some(
    ({ answer }) => answer?.value?.kind === 'unknown' && answer.value.dueOn !== null,
  );
  return [
    ...(unknown.length > 0 ? ['not known yet'] : []),
    ...(isDated ? ['an internal date is named'] : []),
  ];
}

/** A reason why something does not apply was typed for the file: someone reads it before it goes out in its own words. */
function quotesReason({ points, facts }: OutsideReading): boolean {
  const apart = new Set(
    points.filter(({ outcome }) => outcome === 'not-applicable').map(({ question }) => question.id),
  );
  return facts.some(({ trace }) => questionsOnTrace(trace).some((id) => apart.has(id)));
}

/**
 * Every reason why an answer does not go out as it stands; empty where nothing speaks against it.
 *
 * @param documents - those named beside it
 */
export function holdReasons(reading: OutsideReading, documents: readonly string[]): readonly string[] {
  const { isInConflict, withheld, points, hold, isToWrite } = reading;
  const kept = withheld.length > 0 ? ['counsel withholds an answer'] : [];
  if (isInConflict) return ['the record disagrees', ...kept];
  return [
    ...kept,
    ...unknownReasons(reading),
    ...openReason(reading),
    ...(isToWrite && points.some(({ outcome }) => outcome !== 'open')
      ? ['the question has no direct answer yet']
      : []),
    ...(hold === null ? [] : [hold]),
    ...(points.some(isShort) ? ['not the fullest answer (read before release)'] : []),
    ...(quotesReason(reading) ? ['the reason recorded is quoted (read before release)'] : []),
    ...(documents.length > 0 ? ['a document is named'] : []),
  ];
}
