/**
 * Brings an assessment file of an older format up to the newest, one version at a time. Pure functions over
 * parsed JSON, run before the schema reads it; each is frozen once its version has been released.
 */
import { addRecords } from './migrations/0001-add-records';
import { addSettlements } from './migrations/0002-add-settlements';
import { addHand } from './migrations/0003-add-hand';
import { addLogHead } from './migrations/0004-add-log-head';
import { addIncidents } from './migrations/0005-add-incidents';
import type { FileMigration, JsonObject } from './json-object';

/** Every step since version 1, oldest first. */
const FILE_MIGRATIONS: readonly FileMigration[] = [
  addRecords,
  addSettlements,
  addHand,
  addLogHead,
  addIncidents,
];

/** Where a migration starts and ends, and by which steps. */
export interface MigrationPlan {
  readonly from: number;
  readonly to: number;
  readonly steps?: readonly FileMigration[];
}

/**
 * Applies every step from `plan.from` to `plan.to`.
 *
 * @returns the file at version `plan.to`, or `null` if a step is missing (there never was such a version)
 */
export function migrateFile(file: JsonObject, plan: MigrationPlan): JsonObject | null {
  const steps = plan.steps ?? FILE_MIGRATIONS;
  let current = file;
  for (let version = plan.from; version < plan.to; version += 1) {
    const step = steps.find((candidate) => candidate.from === version);
    if (step === undefined) return null;
    current = step.migrate(current);
  }
  return current;
}
