/** A new random id. It says nothing about what it names, so it may stand in the clear beside encrypted data. */
export function newId(): string {
  return crypto.randomUUID();
}
