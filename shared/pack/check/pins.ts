/** Checks that every pin cite points to a provision the pack sets out. Knows no law beyond those provisions. */
import { joinWords } from '../../base/words';
import { citationsOf, questionsOf } from '../places';
import type { PackProblem } from '../pack-problem';
import { packProblemAt, type CheckInput } from './types';

const RANGE = /^(.*?)(\([^()]+\))\s*[–-]\s*(\([^()]+\))$/;
const MOST_NAMED = 12;

/** Whether a pin is a provision or an outer level of one: "Sec. 3(b)" stands if "Sec. 3(b)(ii)" does. */
function stands(pin: string, provisions: readonly string[]): boolean {
  return provisions.some((provision) => provision === pin || provision.startsWith(`${pin}(`));
}

/** A range such as "Sec. 3(b)(i)–(iii)" stands if both its ends do. */
function pinStands(pin: string, provisions: readonly string[]): boolean {
  if (stands(pin, provisions)) return true;
  const [, base = '', first = '', last = ''] = RANGE.exec(pin) ?? [];
  return base !== '' && [first, last].every((end) => stands(`${base}${end}`, provisions));
}

function namedIn(provisions: readonly string[]): string {
  const shown = provisions.slice(0, MOST_NAMED);
  return `${joinWords(shown, 'and')}${provisions.length > shown.length ? ' and others' : ''}`;
}

/**
 * Pins that no provision bears out, and questions that cite a set-out instrument without a pin. Texts other
 * than questions may cite an instrument as a whole, because what it leaves unsaid has no pin.
 */
export function checkPins({ pack }: CheckInput): readonly PackProblem[] {
  const pinsOf = (authority: string) =>
    pack.provisions.filter((provision) => provision.authority === authority).map(({ pin }) => pin);
  const inQuestions = new Set(questionsOf(pack).map(({ owner }) => owner));
  return citationsOf(pack).flatMap((citation) => {
    const { authority, pin } = citation.part;
    const provisions = pinsOf(authority);
    if (provisions.length === 0) return [];
    if (pin === undefined) {
      if (!inQuestions.has(citation.owner)) return [];
      const words = `${citation.owner} cites ${authority} without saying where. Add a pin, such as "${provisions[0] ?? ''}".`;
      return [packProblemAt('pin-missing', citation, words)];
    }
    if (pinStands(pin, provisions)) return [];
    const words = `${citation.owner} cites ${authority}, ${pin}, but provisions.json has no such place. It has ${namedIn(provisions)}.`;
    return [packProblemAt('pin-unknown', citation, words)];
  });
}
