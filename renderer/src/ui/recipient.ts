/** What the log keeps of the person something is meant for; nothing where that was left blank. */
export function recipientDetail(forWhom: string): Readonly<Record<string, string>> {
  const name = forWhom.trim();
  return name === '' ? {} : { 'for-whom': name };
}
