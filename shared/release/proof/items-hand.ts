/** What must stand in a paper of counsel’s own: her paragraphs, her edits, her conclusion and the letterhead. */
import { ANYWHERE, type ProofItem, type ProofSource } from './items';

function item(name: string, texts: readonly string[]): readonly ProofItem[] {
  const wanted = texts.filter((text) => text.trim() !== '');
  return wanted.length === 0 ? [] : [{ kind: 'record', name, texts: wanted, under: ANYWHERE }];
}

/** Words of hers in a paper. Those for counsel are blank in every edition that may not hold them. */
function wordsIn(paper: 'memo' | 'briefing', { assessment }: ProofSource): readonly ProofItem[] {
  return assessment.paragraphs
    .filter(({ part, state }) => part.startsWith(`${paper}/`) && (state === 'edited' || state === 'own'))
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
