/** An exhibit list: every document the record names, once, with where it is kept and the questions it stands behind. */
import { packIndex } from '../../../pack/pack-index';
import type { ReportContext } from '../../parts/context';
import { countInWords } from '../dates';
import { phrase, sentence, traceOn, type Trace } from '../sentence';
import type { TraceRef } from '../trace';
import type { Part, Unit } from '../unit';
import { paragraphUnit } from '../units';

interface Exhibit {
  readonly label: string;
  readonly location: string;
  readonly questions: readonly string[];
}

const COLUMNS = [
  { title: 'Exhibit', share: 0.1 },
  { title: 'Document', share: 0.42 },
  { title: 'Kept at', share: 0.28 },
  { title: 'Stands behind', share: 0.2 },
] as const;

/** In the order their first question stands in the pack; what the pack does not have comes last. */
function exhibitsOf({ input }: ReportContext): readonly Exhibit[] {
  const order = new Map(packIndex(input.pack).questions.map(({ id }, index) => [id, index]));
  const place = (id: string) => order.get(id) ?? order.size;
  const answers = input.assessment.answers.toSorted((a, b) => place(a.questionId) - place(b.questionId));
  const byDocument = new Map<string, Exhibit>();
  for (const { questionId, evidence } of answers) {
    for (const { label, location } of evidence) {
      const key = `${label.trim()}\n${location.trim()}`;
      const known = byDocument.get(key) ?? { label: label.trim(), location: location.trim(), questions: [] };
      const questions = [...new Set([...known.questions, questionId])];
      byDocument.set(key, { ...known, questions });
    }
  }
  return [...byDocument.values()];
}

function traceOf({ questions }: Exhibit): Trace {
  const refs = questions.map((questionId): TraceRef => ({ kind: 'answer', questionId, state: 'evidence' }));
  return traceOn(refs, { kind: 'figure', path: 'evidence' });
}

function tableOf(exhibits: readonly Exhibit[]): Unit {
  return {
    kind: 'table',
    id: 'exhibits/entries',
    columns: COLUMNS,
    rows: exhibits.map((exhibit, index) => ({
      id: `exhibits/${String(index + 1)}`,
      cells: [
        String(index + 1),
        exhibit.label,
        exhibit.location === '' ? 'Not recorded' : exhibit.location,
        exhibit.questions.join(', '),
      ].map((text) => [phrase('fact', text, traceOf(exhibit))]),
    })),
  };
}

/** The list. */
export function exhibitList(report: ReportContext): readonly Part[] {
  const exhibits = exhibitsOf(report);
  const trace: Trace = [{ kind: 'figure', path: 'evidence' }];
  const texts =
    exhibits.length === 0
      ? ['No document is named in the record']
      : [
          `The record names ${countInWords(exhibits.length, 'document')}`,
          'Look at each before it is produced: it may be other than it is called here, and it may itself be privileged',
        ];
  const said: Unit = paragraphUnit(
    'exhibits/scope',
    texts.map((text) => sentence('fact', text, trace)),
  );
  return [
    {
      id: 'exhibits',
      title: 'Documents named in the record',
      level: 1,
      units: exhibits.length === 0 ? [said] : [said, tableOf(exhibits)],
    },
  ];
}
