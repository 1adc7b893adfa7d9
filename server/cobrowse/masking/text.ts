import { bounds } from './bounds.js';
import { MASK, SHOWN } from './marks.js';
import { holdsNeverShown } from './never-shown.js';

/**
 * A text as the agent may see it: as it is if the recorder's text gate signed it, else the constant mask.
 *
 * What this cannot know: whether a signed text deserved it. A change to a text names its node and not its place,
 * so that only the recorder, which has the page, can judge. A resident who alters the recorder can therefore
 * send any words as text; the viewer shows words as words and never as anything else.
 */
export function maskText(text: string, isPlaceShown: boolean): string {
  if (text.trim() === '') return text === '' ? '' : ' ';
  const isShown =
    isPlaceShown && text.startsWith(SHOWN) && text.length <= bounds.textCharacters && !holdsNeverShown(text);
  return isShown ? text : MASK;
}

/** An answer in a field that the council shows. */
export function maskShownValue(value: string): string {
  return value.length <= bounds.valueCharacters && !holdsNeverShown(value) ? value : MASK;
}
