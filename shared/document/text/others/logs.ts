/** A privilege log and an exhibit list, from the record alone. Describe without telling what is protected. */
import { formatDate } from '../../../wording/format';
import { packIndex } from '../../../pack/pack-index';
import type { ReportContext } from '../../parts/context';
import { phrase, sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';

interface Withheld {
  readonly id: string;
  readonly on: string;
  readonly type: string;
  readonly author: string;
  /** From a closed list, so that it cannot tell the advice. */
  readonly subject: string;
}

/** The module a question stands in: the only words of a subject. */
function subjectOf(questionId: string, { input }: ReportContext): string {
  const module = input.pack.modules.find(({ questions }) => questions.some(({ id }) => id === questionId));
  return module?.title ?? 'A question of another pack version';
}

function notes(report: ReportContext): readonly Withheld[] {
  return report.input.assessment.answers
    .filter(({ privilegedNote }) => privilegedNote.trim() !== '')
    .map(({ questionId, updatedAt, updatedBy }) => ({
      id: `note-${questionId}`,
      on: updatedAt.slice(0, 10),
      type: `Note of counsel to an answer (${questionId})`,
      author: updatedBy,
      subject: subjectOf(questionId, report),
    }));
}

function rationales({ input }: ReportContext): readonly Withheld[] {
  return input.assessment.decisions.flatMap(({ decisionId, choice, updatedAt, updatedBy }) =>
    (choice?.privilegedRationale ?? '').trim() === ''
      ? []
      : [
          {
            id: `decision-${decisionId}`,
            on: updatedAt.slice(0, 10),
            type: 'Reasons of counsel for a decision',
            author: updatedBy,
            subject:
              packIndex(input.pack).decisionById.get(decisionId)?.title ??
              'A decision of another pack version',
          },
        ],
  );
}

const COLUMNS = [
  { title: 'No.', share: 0.06 },
  { title: 'Date', share: 0.14 },
  { title: 'Type', share: 0.22 },
  { title: 'Author', share: 0.18 },
  { title: 'Subject', share: 0.22 },
  { title: 'Privilege claimed', share: 0.18 },
] as const;

/** Privilege log: what counsel wrote for counsel. What was made from it outside the app is not in the record. */
export function privilegeLog(report: ReportContext): readonly Part[] {
  const entries = [...notes(report), ...rationales(report)].toSorted((a, b) =>
    a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1,
  );
  const trace: Trace = [{ kind: 'figure', path: 'record' }];
  const scope = sentence(
    'link',
    'Notes and reasons of counsel kept in this assessment. Who received a document made from it, and for what purpose, is to be added by hand: the record does not hold it',
    trace,
  );
  const table: Unit = {
    kind: 'table',
    id: 'privilege-log/entries',
    columns: COLUMNS,
    rows: entries.map((entry, index) => ({
      id: `privilege-log/${entry.id}`,
      cells: [
        String(index + 1),
        formatDate(entry.on),
        entry.type,
        entry.author.trim() === '' ? 'Not recorded' : entry.author,
        entry.subject,
        'Attorney–client; withheld',
      ].map((text) => [phrase('fact', text, trace)]),
    })),
  };
  const none: Unit = {
    kind: 'paragraph',
    id: 'privilege-log/none',
    label: null,
    style: 'body',
    sentences: [sentence('fact', 'Nothing is withheld: no note or reason of counsel is recorded', trace)],
  };
  return [
    {
      id: 'privilege-log',
      title: 'Withheld as privileged',
      level: 1,
      units: [
        { kind: 'paragraph', id: 'privilege-log/scope', label: null, style: 'body', sentences: [scope] },
        entries.length === 0 ? none : table,
      ],
    },
  ];
}

/** Exhibit list: every document named, once, with the questions it stands behind. */
export function exhibitList({ input }: ReportContext): readonly Part[] {
  const trace: Trace = [{ kind: 'figure', path: 'evidence' }];
  const byDocument = new Map<
    string,
    { readonly label: string; readonly location: string; readonly questions: string[] }
  >();
  for (const { questionId, evidence } of input.assessment.answers) {
    for (const { label, location } of evidence) {
      const key = `${label.trim()}\n${location.trim()}`;
      const known = byDocument.get(key) ?? { label: label.trim(), location: location.trim(), questions: [] };
      if (!known.questions.includes(questionId)) known.questions.push(questionId);
      byDocument.set(key, known);
    }
  }
  const rows = [...byDocument.values()].toSorted((a, b) =>
    (a.questions[0] ?? '') < (b.questions[0] ?? '') ? -1 : 1,
  );
  const table: Unit = {
    kind: 'table',
    id: 'exhibits/entries',
    columns: [
      { title: 'Exhibit', share: 0.1 },
      { title: 'Document', share: 0.42 },
      { title: 'Kept at', share: 0.28 },
      { title: 'Stands behind', share: 0.2 },
    ],
    rows: rows.map(({ label, location, questions }, index) => ({
      id: `exhibits/${String(index + 1)}`,
      cells: [
        String(index + 1),
        label,
        location === '' ? 'Not recorded' : location,
        questions.join(', '),
      ].map((text) => [phrase('fact', text, trace)]),
    })),
  };
  const none: Unit = {
    kind: 'paragraph',
    id: 'exhibits/none',
    label: null,
    style: 'body',
    sentences: [sentence('fact', 'No document is named in the record', trace)],
  };
  return [
    {
      id: 'exhibits',
      title: 'Documents named in the record',
      level: 1,
      units: [rows.length === 0 ? none : table],
    },
  ];
}
