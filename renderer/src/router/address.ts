/**
 * Places as addresses and back. An address holds ids alone: of screens, of assessments, of entries of a pack. It
 * holds no title and no word of an answer.
 */
import { ASSESSMENT_SCREENS, STANDALONE_SCREENS } from '@renderer/screens/registry';
import type { AnyStandalone, InAssessment, Place } from './place';

/** The address of the list. */
export const LIST_PATH = '/';

const ASSESSMENT = 'assessment';
const COUNT = /^[1-9]\d{0,8}$/;

/** The address of a place, e.g. `/assessment/questions?id=3f…&question=GOV-01`. */
export function printPlace(place: Place): string {
  switch (place.screen) {
    case 'list':
      return LIST_PATH;
    case ASSESSMENT: {
      const { assessmentId: id, tab, questionId: question, incidentId: incident, gaps } = place;
      return address([ASSESSMENT, tab], { id, question, incident, gaps: gaps?.toString() });
    }
    default: {
      const { screen, section, entry, from } = place;
      return address([screen, section], { entry, from: from && printPlace(from) });
    }
  }
}

/** The place of an address; `null` for one that no screen has. Never throws. */
export function parsePlace(path: string): Place | null {
  if (path === LIST_PATH) return { screen: 'list' };
  const queryAt = path.indexOf('?');
  const [start, screen, part, ...more] = (queryAt < 0 ? path : path.slice(0, queryAt)).split('/');
  if (start !== '' || screen === undefined || part === undefined || more.length > 0) return null;
  const query = new URLSearchParams(queryAt < 0 ? '' : path.slice(queryAt + 1));
  return screen === ASSESSMENT ? parseAssessment(part, query) : parseStandalone(screen, part, query);
}

function parseAssessment(part: string, query: URLSearchParams): InAssessment | null {
  const tab = ASSESSMENT_SCREENS.find(({ id }) => id === part)?.id;
  const assessmentId = query.get('id') ?? '';
  if (tab === undefined || assessmentId === '') return null;
  const questionId = query.get('question');
  const incidentId = query.get('incident');
  const gaps = query.get('gaps');
  return {
    screen: ASSESSMENT,
    assessmentId,
    tab,
    ...(questionId === null ? {} : { questionId }),
    ...(incidentId === null ? {} : { incidentId }),
    ...(gaps === null || !COUNT.test(gaps) ? {} : { gaps: Number(gaps) }),
  };
}

function parseStandalone(screen: string, section: string, query: URLSearchParams): AnyStandalone | null {
  const entry = query.get('entry');
  const from = parsePlace(query.get('from') ?? '');
  const place = {
    screen,
    section,
    ...(entry === null ? {} : { entry }),
    ...(from?.screen === ASSESSMENT ? { from } : {}),
  };
  return isStandalone(place) ? place : null;
}

interface Candidate {
  readonly screen: string;
  readonly section: string;
  readonly entry?: string;
  readonly from?: InAssessment;
}

function isStandalone(place: Candidate): place is AnyStandalone {
  return STANDALONE_SCREENS.some(
    ({ id, sections }) => id === place.screen && Object.hasOwn(sections, place.section),
  );
}

/** Segments are ids of the registry and stand as they are; everything else is encoded. */
function address(segments: readonly string[], params: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const query = new URLSearchParams(given).toString();
  return `/${segments.join('/')}${query === '' ? '' : `?${query}`}`;
}
