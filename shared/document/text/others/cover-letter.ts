/** A short letter to go with papers. Says what they rest on and how they may be used; argues nothing. */
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { countInWords, numberInWords } from '../dates';
import { isUnsettled } from '../points';
import type { PaperContext } from '../paper-context';
import { phrase, sentence, type Sentence, type Trace } from '../sentence';
import type { Part, Unit } from '../unit';
import { paragraphUnit } from '../units';

const TRACE: Trace = [{ kind: 'figure', path: 'coverage' }];

function basis({ report, points }: PaperContext): readonly string[] {
  const { pack, score } = report.input;
  const { withEvidence, answered } = score.evidence;
  const settled = points.filter((point) => !isUnsettled(point)).length;
  const unsettled = points.length - settled;
  const rest = unsettled === 0 ? '' : `; ${numberInWords(unsettled)} ${unsettled === 1 ? 'is' : 'are'} not`;
  const standing =
    settled === 0
      ? 'None of the questions they ask is settled yet'
      : `Of the ${countInWords(points.length, 'question')} they rest on, ${numberInWords(settled)} ${settled === 1 ? 'is' : 'are'} settled${rest}`;
  const documents =
    withEvidence === 0
      ? 'No document is named for an answer'
      : `Documents are named for ${numberInWords(withEvidence)} of ${countInWords(answered, 'answer')}`;
  return [
    standing,
    ...(answered === 0 ? [] : [documents]),
    `The law was read to ${formatDate(pack.manifest.editionOn)}`,
  ];
}

function unit(id: string, texts: readonly string[]): Unit {
  const sentences: readonly Sentence[] = texts.map((text) => sentence('link', text, TRACE));
  return paragraphUnit(`letter/${id}`, sentences);
}

/** A line without a full stop. */
function closing(id: string, text: string): Unit {
  return paragraphUnit(`letter/${id}`, [phrase('link', text, TRACE)]);
}

/** The letter. */
export function coverLetter({ input }: ReportContext, paper: PaperContext): readonly Part[] {
  const { title, profile } = input.assessment;
  const to = profile.preparedFor.trim();
  const from = profile.preparedBy.trim();
  return [
    {
      id: 'letter',
      title: `Re: ${title}`,
      level: 1,
      units: [
        unit('to', [to === '' ? 'To the addressee:' : `To ${to}:`]),
        unit('enclosed', [
          `With this letter come papers made from our record “${title}”, as it stood on ${formatDate(input.asOf)}`,
          ...basis(paper),
        ]),
        unit('use', [
          'Each paper says at its head how confidential it is; please give it to nobody who is not named there or does not need it',
          'This letter is no part of them',
        ]),
        closing('close', 'Sincerely,'),
        ...(from === '' ? [] : [closing('from', from)]),
      ],
    },
  ];
}
