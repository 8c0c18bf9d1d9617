/** Remembers what sealed bodies hold, so that a list that is read again opens what changed and nothing else. */
import type { Bodies } from '@shared/storage/schema-bodies';

/** The tables whose rows are read again and again. */
export type RememberedTable = 'assessments' | 'answers';

interface Entry<Table extends RememberedTable> {
  readonly name: RememberedBody<Table>;
  readonly body: Bodies[Table];
}

type Entries = { readonly [Table in RememberedTable]: Map<string, Entry<Table>> };

/** Characters of sealed text that may be remembered. A list of 1,000 assessments has about 1,000,000. */
const MOST_CHARACTERS = 24_000_000;

/** What names a body that was opened. */
export interface RememberedBody<Table extends RememberedTable> {
  readonly table: Table;
  readonly id: string;
  readonly assessmentId: string | null;
  readonly rev: number;
  /** Nonce and sealed text: another body in the same place, whatever its revision says, is opened itself. */
  readonly nonce: string;
  readonly text: string;
}

function isSame(left: RememberedBody<RememberedTable>, right: RememberedBody<RememberedTable>): boolean {
  return (
    left.rev === right.rev &&
    left.assessmentId === right.assessmentId &&
    left.nonce === right.nonce &&
    left.text === right.text
  );
}

/** Of one connection. Beyond its bound it begins anew. */
export class OpenedBodies {
  #entries: Entries = { assessments: new Map(), answers: new Map() };
  #characters = 0;

  constructor(private readonly most = MOST_CHARACTERS) {}

  find<Table extends RememberedTable>(name: RememberedBody<Table>): Bodies[Table] | undefined {
    const entry = this.#entries[name.table].get(name.id);
    return entry !== undefined && isSame(entry.name, name) ? entry.body : undefined;
  }

  keep<Table extends RememberedTable>(name: RememberedBody<Table>, body: Bodies[Table]): void {
    const { table, id, text } = name;
    if (text.length > this.most) return;
    if (this.#characters + text.length > this.most) {
      this.#entries = { assessments: new Map(), answers: new Map() };
      this.#characters = 0;
    }
    this.#characters += text.length - (this.#entries[table].get(id)?.name.text.length ?? 0);
    this.#entries[table].set(id, { name, body });
  }
}
