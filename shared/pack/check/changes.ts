/** Checks the change log against the pack: its last entry is this version, and ids are never used twice. */
import { questionsOf } from '../places';
import type { PackChange, Pack } from '../schema';
import { compareVersions } from '../version';
import type { PackProblem } from '../pack-problem';
import type { CheckInput } from './types';

const FILE = 'changes.json';

function problem(path: string, what: string): PackProblem {
  return { rule: 'change-log', file: FILE, path, what };
}

function checkLast(pack: Pack): readonly PackProblem[] {
  const { version, editionOn } = pack.manifest;
  const place = pack.changes.length - 1;
  const last = pack.changes.at(-1);
  if (last === undefined) {
    return [problem('', `The pack has no change log. Add ${FILE} with an entry for version ${version}.`)];
  }
  const problems: PackProblem[] = [];
  if (last.version !== version) {
    const words = `The last entry is for version ${last.version}, but pack.json says ${version}. Every edition needs its own entry, the newest last.`;
    problems.push(problem(`${String(place)}.version`, words));
  } else if (last.editionOn !== editionOn) {
    const words = `The last entry is dated ${last.editionOn}, but pack.json says ${editionOn}.`;
    problems.push(problem(`${String(place)}.editionOn`, words));
  }
  return problems;
}

function checkOrder(changes: readonly PackChange[]): readonly PackProblem[] {
  return changes.flatMap((change, place) => {
    const before = changes[place - 1];
    if (before === undefined || compareVersions(before.version, change.version) < 0) return [];
    const words = `Version ${change.version} stands after ${before.version}. Entries run from the oldest to the newest, each once.`;
    return [problem(`${String(place)}.version`, words)];
  });
}

/** Follows every id through the log, oldest entry first. */
class IdHistory {
  readonly problems: PackProblem[] = [];
  private readonly added = new Set<string>();
  private readonly withdrawn = new Set<string>();

  constructor(
    private readonly present: ReadonlySet<string>,
    private readonly withdrawnEver: ReadonlySet<string>,
  ) {}

  follow(change: PackChange, entry: string): void {
    change.added.forEach((id, place) => {
      this.add(id, `${entry}.added.${String(place)}`);
    });
    change.changed.forEach(({ question }, place) => {
      this.expectKnown(question, `${entry}.changed.${String(place)}.question`);
    });
    change.withdrawn.forEach(({ question, replacedBy }, place) => {
      const path = `${entry}.withdrawn.${String(place)}`;
      this.withdraw(question, `${path}.question`);
      if (replacedBy !== undefined) this.expectKnown(replacedBy, `${path}.replacedBy`);
    });
  }

  private add(id: string, path: string): void {
    if (this.withdrawn.has(id)) {
      this.report(path, `${id} was withdrawn earlier. A withdrawn id is never used again; choose a new one.`);
    } else if (this.added.has(id)) this.report(path, `${id} is added a second time.`);
    else this.expectKnown(id, path);
    this.added.add(id);
  }

  private withdraw(id: string, path: string): void {
    if (this.present.has(id)) {
      const words = `${id} is listed as withdrawn, but the pack still asks it. A withdrawn id is never used again.`;
      this.report(path, words);
    }
    this.withdrawn.add(id);
  }

  private expectKnown(id: string, path: string): void {
    if (this.present.has(id) || this.withdrawnEver.has(id)) return;
    this.report(path, `No question has the id "${id}", and no entry withdraws it.`);
  }

  private report(path: string, message: string): void {
    this.problems.push(problem(path, message));
  }
}

/** A change log that does not end in this version, runs out of order, or uses an id in a way it must not. */
export function checkChanges({ pack }: CheckInput): readonly PackProblem[] {
  const present = new Set(questionsOf(pack).map(({ part }) => part.id));
  const withdrawnEver = pack.changes.flatMap((change) => change.withdrawn.map(({ question }) => question));
  const history = new IdHistory(present, new Set(withdrawnEver));
  pack.changes.forEach((change, place) => {
    history.follow(change, String(place));
  });
  return [...checkLast(pack), ...checkOrder(pack.changes), ...history.problems];
}
