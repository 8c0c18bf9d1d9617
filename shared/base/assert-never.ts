/** Closes a `switch` over a union: a new member fails to compile, a wrong value at run time is a bug. */
export function assertNever(value: never, what: string): never {
  throw new Error(`Unexpected ${what}: ${JSON.stringify(value)}`);
}
