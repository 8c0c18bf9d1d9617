import { countOf } from '@shared/base/words';
import { undrawnCount, undrawnPlaces, undrawnWord, type UndrawnCharacter } from '@shared/document/undrawn';
import { Notice } from '@renderer/ui/Notice';

interface UndrawnNoticeProps {
  readonly undrawn: readonly UndrawnCharacter[];
}

const NAMED_AT_MOST = 12;

/** Names the characters a document shows as boxes, before it is saved; nothing where there are none. */
export function UndrawnNotice({ undrawn }: UndrawnNoticeProps) {
  if (undrawn.length === 0) return null;
  const places = undrawnPlaces(undrawn);
  const more = places.length - NAMED_AT_MOST;
  const printed = undrawn.length === 1 ? 'is printed as a box' : 'are printed as boxes';
  return (
    <Notice kind="warning" live="status" title={`${undrawnCount(undrawn)} ${printed}.`}>
      <p>The typefaces of documents do not have every character of:</p>
      <ul>
        {places.slice(0, NAMED_AT_MOST).map(({ where, words }) => (
          <li key={where}>
            In “{where}”:{' '}
            {words.slice(0, NAMED_AT_MOST).map((found, at) => (
              <bdi key={found.word}>{at === 0 ? undrawnWord(found) : `, ${undrawnWord(found)}`}</bdi>
            ))}
            {words.length > NAMED_AT_MOST ? ` and ${countOf(words.length - NAMED_AT_MOST, 'more word')}` : ''}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>And {countOf(more, 'more place')}; the end of the document lists them.</p> : null}
      <p>
        Your assessment keeps every character, and what is copied from the document is what was typed. To have
        it readable on paper, write the word in letters and make the document again.
      </p>
    </Notice>
  );
}
