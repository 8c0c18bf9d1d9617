/** What is said at a field that holds more than can be stored. Words only. */

function characters(count: number): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'character' : 'characters'}`;
}

/** By how much a text is too long, and what that means; `null` while it fits. */
export function tooLongInWords(length: number, limit: number): string | null {
  const over = length - limit;
  if (over <= 0) return null;
  return `${characters(over)} too long: at most ${characters(limit)} can be kept. Nothing is cut: it stands here as you typed it, and is taken once it is shorter.`;
}
