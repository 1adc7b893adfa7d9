/** What a short question asks of the answer before it. */
export type Aspect = 'cost' | 'duration' | 'time' | 'place' | 'phone' | 'needs' | 'who' | 'how';

/** Longer messages say what they are about. */
const mostWords = 9;

const openers =
  /^(?:(?:and|so|ok|okay|right|but|a|ac|iawn)\b[\s,]*)*(?:(?:what|how) about|what if|and if|beth am|beth os)\b/i;
const pointers =
  /\b(?:it|its|that|this|these|those|them|they|one|there|hynny|hyn|fe|nhw|hwnna|honno|hwn|hon|fo|o)\b/i;

const aspects: [Aspect, RegExp][] = [
  [
    'cost',
    /\b(?:how much|what(?:'s| is| does| will)? (?:it|that|this|the)? ?(?:cost|price|fee|charge)|cost|price|fee|free|faint mae'n|faint yw|faint fydd|am ddim|cost|pris)\b/i,
  ],
  [
    'duration',
    /\b(?:how (?:long|soon|many (?:days|weeks))|how quick(?:ly)?|pa mor hir|faint o amser|pa mor fuan)\b/i,
  ],
  ['phone', /\b(?:phone|number|ring|call|rhif|ffonio|ffôn)\b/i],
  ['place', /\b(?:where|address|which (?:office|place)|ble|cyfeiriad)\b/i],
  [
    'time',
    /\b(?:when|what time|which day|what day|open|sundays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|weekends?|evenings?|bank holidays?|pryd|faint o'r gloch|ar agor)\b/i,
  ],
  [
    'needs',
    /\b(?:what (?:do|will|would) i need|do i need|need to bring|documents?|proof|paperwork|photos?|beth sydd ei angen|dogfennau|prawf)\b/i,
  ],
  ['who', /\b(?:who can|who is|can i get|am i (?:eligible|entitled)|do i qualify|pwy sy|ydw i'n gymwys)\b/i],
  ['how', /\b(?:how do i|how can i|how to|what do i do|sut)\b/i],
];

/** Does this lean on what was said before: "how much is it?", "what about Sundays?" */
export function leansOnBefore(text: string): boolean {
  const said = text.trim();
  if (said.split(/\s+/).length > mostWords) return false;
  return (
    openers.test(said) || (aspectOf(said) !== null && (pointers.test(said) || said.split(/\s+/).length <= 4))
  );
}

/** @returns null when it asks for nothing that an answer would state in one place. */
export function aspectOf(text: string): Aspect | null {
  return aspects.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
