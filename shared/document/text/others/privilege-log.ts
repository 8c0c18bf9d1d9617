/** A privilege log: that something privileged exists, of when and by whom. Holds no word of what is protected. */
import { formatDate } from '../../../wording/format';
import { packIndex } from '../../../pack/pack-index';
import { leftOutOf, type PrivilegedText } from '../../left-out';
import type { ReportContext } from '../../parts/context';
import { countInWords } from '../dates';
import { phrase, sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';
import { paragraphUnit } from '../units';

const TRACE: Trace = [{ kind: 'figure', path: 'record' }];

const COLUMNS = [
  { title: 'No.', share: 0.05 },
  { title: 'Last changed', share: 0.13 },
  { title: 'Last changed by', share: 0.15 },
  { title: 'Author and recipients', share: 0.14 },
  { title: 'Type', share: 0.19 },
  { title: 'Subject', share: 0.19 },
  { title: 'Claim as marked', share: 0.15 },
] as const;

const TYPES: Readonly<Record<PrivilegedText['kind'], (id: string) => string>> = {
  note: (id) => `Note marked privileged, to the answer ${id}`,
  reasons: () => 'Reasons marked privileged, for a decision',
  other: (id) => `Text marked privileged: ${id}`,
};

/** From a closed list, the titles of the pack: it cannot tell the advice. */
function subjectOf({ kind, id }: PrivilegedText, { input }: ReportContext): string {
  const { pack } = input;
  if (kind === 'other') return 'The memo';
  if (kind === 'reasons')
    return packIndex(pack).decisionById.get(id)?.title ?? `A decision of another pack version (${id})`;
  const module = pack.modules.find(({ questions }) => questions.some((question) => question.id === id));
  return module?.title ?? 'A question of another pack version';
}

function inOrder(a: PrivilegedText, b: PrivilegedText): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function tableOf(entries: readonly PrivilegedText[], report: ReportContext): Unit {
  return {
    kind: 'table',
    id: 'privilege-log/entries',
    columns: COLUMNS,
    rows: entries.toSorted(inOrder).map((entry, index) => ({
      id: `privilege-log/${entry.kind}-${entry.id}`,
      cells: [
        String(index + 1),
        formatDate(entry.on),
        entry.by.trim() === '' ? 'Not recorded' : entry.by.trim(),
        'Not recorded',
        TYPES[entry.kind](entry.id),
        subjectOf(entry, report),
        'Marked privileged; withheld in whole',
      ].map((text) => [phrase('fact', text, TRACE)]),
    })),
  };
}

/** The log of what is marked privileged in the record. */
export function privilegeLog(report: ReportContext): readonly Part[] {
  const { assessment, score, leftOut } = report.input;
  const { privileged } = leftOut ?? leftOutOf(assessment, score);
  const count =
    privileged.length === 0
      ? 'Nothing is withheld: no privileged note and no privileged reason is recorded'
      : `Withheld: ${countInWords(privileged.length, 'text')} marked privileged`;
  const scope = paragraphUnit('privilege-log/scope', [
    sentence('fact', count, TRACE),
    sentence(
      'link',
      'Day and name are those of the last change to the record the text stands in; whoever made it need not have written the text',
      TRACE,
    ),
    sentence(
      'link',
      'The record does not hold authors, recipients, who is a lawyer, on which ground a text is privileged, or documents made from it; add these by hand, and drop what is not privileged',
      TRACE,
    ),
    sentence(
      'link',
      'Answers, ordinary notes and documents named as evidence are facts, and no claim is made for them here',
      TRACE,
    ),
  ]);
  return [
    {
      id: 'privilege-log',
      title: 'Withheld as privileged',
      level: 1,
      units: privileged.length === 0 ? [scope] : [scope, tableOf(privileged, report)],
    },
  ];
}
