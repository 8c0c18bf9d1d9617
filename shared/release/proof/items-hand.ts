/** What must stand in a paper of counsel’s own: her paragraphs, her edits, her conclusion and the letterhead. */
import { isReason } from '../../assessment/reasons';
import { ANYWHERE, type ProofItem, type ProofSource } from './items';

function item(name: string, texts: readonly string[]): readonly ProofItem[] {
  const wanted = texts.filter((text) => text.trim() !== '');
  return wanted.length === 0 ? [] : [{ kind: 'record', name, texts: wanted, under: ANYWHERE }];
}

/** Tables she left out, or keeps to another edition: what she wrote in a cell of them waits with them. */
function tablesOut({ assessment }: ProofSource): readonly string[] {
  return assessment.paragraphs
    .filter(
      ({ state, words }) => state === 'left-out' && (words.kind === 'counsel' || isReason(words.reason)),
    )
    .map(({ unit }) => unit);
}

/** "memo/deadlines/action-a:what" of "memo/deadlines": rows are named under their table. */
function isCellOf(unit: string, table: string): boolean {
  return unit.startsWith(`${table}/`) && /:[a-z-]+$/.test(unit);
}

/** Words of hers in a paper. Those for counsel are blank in every edition that may not hold them. */
function wordsIn(paper: 'memo' | 'briefing', source: ProofSource): readonly ProofItem[] {
  const out = tablesOut(source);
  return source.assessment.paragraphs
    .filter(({ part, state }) => part.startsWith(`${paper}/`) && (state === 'edited' || state === 'own'))
    .filter(({ unit }) => !out.some((table) => isCellOf(unit, table)))
    .flatMap(({ unit, words }) =>
      paper === 'briefing' && words.kind === 'counsel'
        ? []
        : item(`counsel’s words for “${unit}”`, [words.text]),
    );
}

/** Hers in the briefing. */
export function wordsInBriefing(source: ProofSource): readonly ProofItem[] {
  return wordsIn('briefing', source);
}

/** Hers in the memo, with its letterhead and its end. */
export function wordsInMemo(source: ProofSource): readonly ProofItem[] {
  const { matter } = source.assessment;
  if (matter === null) return wordsIn('memo', source);
  return [
    ...wordsIn('memo', source),
    ...item('the conclusion', [matter.conclusion]),
    ...letterheadPrinted(source),
  ];
}

/** Whose paper it is, where that is recorded. */
export function letterheadPrinted({ assessment }: ProofSource): readonly ProofItem[] {
  const { name = '', address = [] } = assessment.matter?.letterhead ?? {};
  return name.trim() === '' ? [] : item('the letterhead', [name, ...address]);
}
