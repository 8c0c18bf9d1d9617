/** What is said at a field that holds more than can be stored. Words only. */
import { countOf } from '../base/words';

/** By how much a text is too long, and what that means; `null` while it fits. */
export function tooLongInWords(length: number, limit: number): string | null {
  const over = length - limit;
  if (over <= 0) return null;
  const fits = countOf(limit, 'character');
  return `${countOf(over, 'character')} too long: at most ${fits} can be kept. Nothing is cut: it stands here as you typed it, and is taken once it is shorter.`;
}
