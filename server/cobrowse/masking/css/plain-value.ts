const keywords = new Set(
  (
    'auto none inherit initial unset revert normal block inline inline-block flex inline-flex grid inline-grid ' +
    'contents list-item table table-row table-cell hidden visible collapse scroll clip static relative absolute ' +
    'fixed sticky left right center top bottom middle baseline start end flex-start flex-end space-between ' +
    'space-around stretch row column row-reverse column-reverse wrap nowrap solid dashed dotted both bold italic ' +
    'underline uppercase lowercase capitalize pre pre-wrap break-word border-box content-box max-content ' +
    'min-content fit-content transparent currentcolor white black red green blue grey gray yellow orange'
  ).split(' '),
);

const functions = new Set(
  (
    'calc min max clamp rgb rgba hsl hsla translate translatex translatey translate3d scale scalex scaley ' +
    'rotate matrix'
  ).split(' '),
);

const token =
  /#[\da-f]{3,8}\b|[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:%|px|r?em|v[hw]|vmin|vmax|ch|ex|fr|deg|turn|m?s|pt)?(?![\w-])|--[\w-]+|[a-z][a-z0-9-]*\(?|[\s,/()*+-]|!important/giy;

/** No real value is longer, and looking at one takes time. */
const mostCharacters = 2_000;

/** A value of numbers, colours and the commonest words alone, where nobody could hide a name. */
export function isPlainValue(value: string, { areVariablesPlain = false } = {}): boolean {
  if (value.length > mostCharacters) return false;
  token.lastIndex = 0;
  while (token.lastIndex < value.length) {
    const found = token.exec(value)?.[0].toLowerCase();
    if (found === undefined) return false;
    if (/^(?:--)?[a-z]/.test(found)) {
      const isVariable = found === 'var(' || found.startsWith('--');
      const isWord = found.endsWith('(') ? functions.has(found.slice(0, -1)) : keywords.has(found);
      const isKnown = isVariable ? areVariablesPlain : isWord;
      if (!isKnown) return false;
    }
  }
  return true;
}
