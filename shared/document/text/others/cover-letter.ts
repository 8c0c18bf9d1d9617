/** A short letter to go with a document. Says what it is, of when, and how it may be used; argues nothing. */
import { formatDate } from '../../../wording/format';
import type { ReportContext } from '../../parts/context';
import { countInWords, numberInWords } from '../dates';
import { sentence, type Sentence, type Trace } from '../sentence';
import type { Part } from '../unit';

const TRACE: Trace = [{ kind: 'figure', path: 'coverage' }];

function salutation({ input }: ReportContext): Sentence {
  const to = input.assessment.profile.preparedFor.trim();
  return sentence('link', to === '' ? 'To the addressee:' : `To ${to}:`, TRACE);
}

function letter({ input }: ReportContext): readonly Sentence[] {
  const { assessment, pack, asOf, score } = input;
  const { answered, unknown, open } = score.coverage;
  const rest =
    unknown + open === 0
      ? ''
      : `; ${countInWords(unknown + open, 'question')} ${unknown + open === 1 ? 'is' : 'are'} not settled`;
  return [
    sentence('link', `Enclosed is our work on “${assessment.title}”, as of ${formatDate(asOf)}`, TRACE),
    sentence(
      'link',
      `It rests on ${countInWords(answered, 'answer')}${rest}, and on law read to ${formatDate(pack.manifest.editionOn)}`,
      TRACE,
    ),
    sentence(
      'link',
      'It is legal advice in confidence; please do not forward it beyond those who must act on it',
      TRACE,
    ),
    sentence(
      'link',
      `Documents are named for ${numberInWords(score.evidence.withEvidence)} of ${countInWords(score.evidence.answered, 'answer')}, and can be had on request`,
      TRACE,
    ),
  ];
}

/** The letter. */
export function coverLetter(report: ReportContext): readonly Part[] {
  const from = report.input.assessment.profile.preparedBy.trim();
  const closing = sentence('link', from === '' ? 'Sincerely' : `Sincerely, ${from}`, TRACE);
  return [
    {
      id: 'letter',
      title: report.input.assessment.title,
      level: 1,
      units: [
        { kind: 'paragraph', id: 'letter/to', label: null, style: 'body', sentences: [salutation(report)] },
        { kind: 'paragraph', id: 'letter/body', label: null, style: 'body', sentences: letter(report) },
        { kind: 'paragraph', id: 'letter/from', label: null, style: 'body', sentences: [closing] },
      ],
    },
  ];
}
