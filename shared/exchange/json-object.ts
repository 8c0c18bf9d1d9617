/** Parsed JSON objects whose fields are not yet known, and one step of the history of their format. */

export type JsonObject = Readonly<Record<string, unknown>>;

/** Tells whether a parsed value is an object, not a list and not `null`. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One step of history: reads version `from`, returns version `from + 1`. Sets `formatVersion` itself. */
export interface FileMigration {
  readonly from: number;
  readonly migrate: (file: JsonObject) => JsonObject;
}
