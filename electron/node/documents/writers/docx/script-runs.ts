/** Tells Word which letters are of which script: their direction, and fonts every computer with Word has. */
import { TextRun, type IRunOptions } from 'docx';
import { hanStyleOf, type HanStyle, type Script } from '@shared/base/scripts';
import { scriptPieces, type ScriptPiece } from '@shared/base/script-pieces';

/** By Word's own names. */
const HAN_FONTS: Readonly<Record<HanStyle, string>> = {
  chinese: 'Microsoft YaHei',
  japanese: 'Yu Gothic',
  korean: 'Malgun Gothic',
};
const HAN_LANGUAGES: Readonly<Record<HanStyle, string>> = {
  chinese: 'zh-CN',
  japanese: 'ja-JP',
  korean: 'ko-KR',
};
/** Scripts that Word calls complex. */
const COMPLEX_FONTS: Readonly<Partial<Record<Script, string>>> = {
  hebrew: 'Times New Roman',
  arabic: 'Times New Roman',
  devanagari: 'Nirmala UI',
  thai: 'Leelawadee UI',
};

function looksOf({ script, isTurned }: ScriptPiece, paragraph: string): Partial<IRunOptions> {
  const turned = isTurned ? { rightToLeft: true } : {};
  if (script === 'han') {
    const style = hanStyleOf(paragraph);
    return { font: { eastAsia: HAN_FONTS[style] }, language: { eastAsia: HAN_LANGUAGES[style] }, ...turned };
  }
  const complex = COMPLEX_FONTS[script];
  return complex === undefined ? turned : { font: { hAnsi: complex, cs: complex }, ...turned };
}

/** The runs of a line in one look. */
export function scriptRuns(line: string, look: Partial<IRunOptions>): readonly TextRun[] {
  const pieces = scriptPieces(line);
  if (pieces.length === 0) return [new TextRun({ ...look, text: '' })];
  return pieces.map((piece, index) => {
    // A break stands before the first piece alone.
    const { break: lineBreak, ...others } = look;
    const before = index === 0 && lineBreak !== undefined ? { break: lineBreak } : {};
    return new TextRun({ text: piece.text, ...others, ...before, ...looksOf(piece, line) });
  });
}
