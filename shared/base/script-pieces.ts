/** Takes texts apart for programs that bring their own fonts and directions: they are told where scripts change. Pure. */
import { directedText } from './direction';
import { lettersOf, scriptOf, type Script } from './scripts';

/** Letters of one script with what belongs to none between them. */
export interface ScriptPiece {
  readonly text: string;
  readonly script: Script;
  /** Part of words that run from right to left, numbers in them included. */
  readonly isTurned: boolean;
}

const PLAIN = /^[\x20-\x7e\n\u00a0-\u024f\u2010-\u2026]*$/;

/** Han, kana and Hangul stand in one piece: whoever sets them knows by what stands beside them whose style it is. */
function groupOf(script: Script): Script {
  return script === 'kana' || script === 'hangul' ? 'han' : script;
}

function piecesIn(text: string, isTurned: boolean): readonly ScriptPiece[] {
  const pieces: { text: string; script: Script; isTurned: boolean }[] = [];
  for (const letter of lettersOf(text)) {
    const script = groupOf(scriptOf(letter));
    const last = pieces.at(-1);
    if (last !== undefined && (script === 'common' || last.script === script)) last.text += letter;
    else if (last?.script === 'common') Object.assign(last, { text: last.text + letter, script });
    else pieces.push({ text: letter, script, isTurned });
  }
  return pieces;
}

/**
 * A text in pieces, in its order; nothing is left out but what would turn other letters.
 *
 * @param text - a line or several
 */
export function scriptPieces(text: string): readonly ScriptPiece[] {
  if (PLAIN.test(text)) return text === '' ? [] : [{ text, script: 'european', isTurned: false }];
  const stretches: { text: string; isTurned: boolean }[] = [];
  for (const { text: piece, level } of directedText(text, []).pieces) {
    const isTurned = level > 0;
    const last = stretches.at(-1);
    if (last?.isTurned === isTurned) last.text += piece;
    else stretches.push({ text: piece, isTurned });
  }
  return stretches.flatMap((stretch) => piecesIn(stretch.text, stretch.isTurned));
}
