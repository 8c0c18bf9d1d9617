/** The memo's question-by-question analysis and its kept answers. Privileged notes appear here only, boxed. */
import type { Content, TableCell } from 'pdfmake/interfaces';
import type { AnswerView, EvidenceView, UnknownAnswerView } from '../../memo-types';
import { privilegedBox, ruledTable, titledTable } from './table';
import { citeText, standingTag } from './text';

function labeled(label: string, text: string, style = 'cell'): readonly TableCell[] {
  return [
    { text: label, style: 'label' },
    { text, style },
  ];
}

function optional(label: string, text: string): readonly (readonly TableCell[])[] {
  return text === '' ? [] : [labeled(label, text)];
}

/** Evidence as one line per document. */
export function evidenceLines(evidence: readonly EvidenceView[]): string {
  return evidence.map((item) => `${item.label} (${item.location})`).join('\n');
}

function evidenceRow(view: AnswerView): readonly TableCell[] {
  return view.evidence.length > 0
    ? labeled('Evidence', evidenceLines(view.evidence))
    : labeled('Evidence', `None recorded. To ask for: ${view.evidenceToAskFor.join('; ')}.`, 'cellSmall');
}

function findingRow(view: AnswerView): readonly (readonly TableCell[])[] {
  if (view.finding === null) return [];
  const runs = [{ text: `${view.finding.title}. `, style: 'strong' }, { text: view.finding.action }];
  return [
    [
      { text: 'Finding', style: 'label' },
      { text: runs, style: 'cell' },
    ],
  ];
}

function answerRows(view: AnswerView): readonly (readonly TableCell[])[] {
  return [
    [standingTag(view.standing), { text: view.state, style: 'cellStrong' }],
    labeled('Answer', view.answer.join('\n')),
    ...optional('Note', view.note),
    evidenceRow(view),
    ...findingRow(view),
    labeled('Why it matters', view.why),
    labeled('Authority', citeText(view.cites), 'cellSmall'),
    labeled('Asked', [view.asked, view.recorded].filter((part) => part !== '').join(' '), 'cellSmall'),
  ];
}

/** One question with everything recorded about it. */
export function answerBlock(view: AnswerView, width: number): Content[] {
  const title = `${view.questionId}  ${view.question}`;
  const privileged = view.privilegedNote === '' ? [] : [privilegedBox(view.privilegedNote)];
  return [titledTable(title, answerRows(view), width), ...privileged];
}

/** Questions about which nothing is recorded, with what to ask for. */
export function blankTable(views: readonly AnswerView[], width: number): readonly Content[] {
  if (views.length === 0) return [];
  const table = ruledTable({
    head: ['', 'Not answered yet', 'To ask for', 'Authority'],
    shares: [0.08, 0.38, 0.27, 0.27],
    width,
    keepRows: true,
    isDense: true,
    rows: views.map((view) => [
      { text: view.questionId, style: 'number' },
      { text: view.question, style: 'cell' },
      { text: view.evidenceToAskFor.join('; '), style: 'cellSmall' },
      { text: citeText(view.cites), style: 'cellSmall' },
    ]),
  });
  return [table];
}

/** An answer the pack has no question for, exactly as stored. */
export function unknownAnswerBlock(view: UnknownAnswerView, width: number): Content[] {
  const rows = [
    labeled('Stored answer', view.answer),
    labeled('Given under', `Pack ${view.packVersion}`),
    ...optional('Note', view.note),
    ...optional('Evidence', evidenceLines(view.evidence)),
  ];
  const privileged = view.privilegedNote === '' ? [] : [privilegedBox(view.privilegedNote)];
  return [titledTable(view.questionId, rows, width), ...privileged];
}
