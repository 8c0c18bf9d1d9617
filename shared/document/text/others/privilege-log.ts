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
  { title: 'No.', share: 0.06 },
  { title: 'Last changed', share: 0.15 },
  { title: 'Type', share: 0.23 },
  { title: 'Author', share: 0.16 },
  { title: 'Subject', share: 0.22 },
  { title: 'Claim as marked', share: 0.18 },
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
        TYPES[entry.kind](entry.id),
        entry.by.trim() === '' ? 'Not recorded' : entry.by.trim(),
        subjectOf(entry, report),
        'Attorney–client; withheld in whole',
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
      : `${countInWords(privileged.length, 'text')} marked privileged ${privileged.length === 1 ? 'is' : 'are'} withheld`;
  const scope = paragraphUnit('privilege-log/scope', [
    sentence('fact', count, TRACE),
    sentence(
      'link',
      'The day is that of the last change to the record the text stands in, and the author is who made it',
      TRACE,
    ),
    sentence(
      'link',
      'The record does not hold recipients, who is a lawyer, or documents made from it; add these by hand, and drop what is not privileged',
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
