/** A piece of a style sheet at one level: `a: b`, `@layer x` or a block with its content unread. */
export type CssItem =
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'block'; readonly prelude: string; readonly body: string };

function endOfString(css: string, start: number): number {
  const quote = css[start];
  let at = start + 1;
  while (at < css.length && css[at] !== quote) at += css[at] === '\\' ? 2 : 1;
  return Math.min(at + 1, css.length);
}

function endOfUrl(css: string, start: number): number {
  let at = start + 4;
  while (at < css.length && css[at] !== ')') {
    if (css[at] === '"' || css[at] === "'") at = endOfString(css, at);
    else at += css[at] === '\\' ? 2 : 1;
  }
  return Math.min(at + 1, css.length);
}

/** Where the string, comment, escape, `url(…)` or single character that begins at `start` ends. */
export function endOfToken(css: string, start: number): number {
  const first = css[start];
  if (first === '"' || first === "'") return endOfString(css, start);
  if (first === '\\') return Math.min(start + 2, css.length);
  if (first === '/' && css[start + 1] === '*') {
    const end = css.indexOf('*/', start + 2);
    return end === -1 ? css.length : end + 2;
  }
  if ((first === 'u' || first === 'U') && css.slice(start, start + 4).toLowerCase() === 'url(') {
    return endOfUrl(css, start);
  }
  return start + 1;
}

export const isUrl = (token: string): boolean => /^url\(/i.test(token);

const ordinary = /[^"'\\/uU{}();[\]]+/y;

/** As `endOfToken`, but takes ordinary characters together: most of a style sheet is those. */
export function endOfRun(css: string, start: number): number {
  ordinary.lastIndex = start;
  return ordinary.test(css) ? ordinary.lastIndex : endOfToken(css, start);
}

export function isComment(css: string, start: number): boolean {
  return css[start] === '/' && css[start + 1] === '*';
}

/** Whether every bracket that opens in a piece closes in it, so that nothing after it changes its meaning. */
export function hasClosedBrackets(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    if (character === ')' || character === ']') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function endOfBlock(css: string, start: number): number {
  let depth = 0;
  for (let at = start; at < css.length; at = endOfRun(css, at)) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return css.length;
}

/** Splits a style sheet, or the inside of a block, into its items. Comments go. */
export function cssItems(css: string): CssItem[] {
  const items: CssItem[] = [];
  let text = '';
  let depth = 0;
  let at = 0;
  const endLine = (): void => {
    if (text.trim() !== '') items.push({ kind: 'line', text: text.trim() });
    text = '';
    depth = 0;
  };
  while (at < css.length) {
    const end = endOfRun(css, at);
    const token = css.slice(at, end);
    if (token === '{') {
      const close = endOfBlock(css, at);
      items.push({ kind: 'block', prelude: text.trim(), body: css.slice(at + 1, close) });
      text = '';
      depth = 0;
      at = close + 1;
      continue;
    }
    if (token === ';' && depth === 0) endLine();
    else if (token === '}') text += ' ';
    else text += isComment(css, at) ? ' ' : token;
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth = Math.max(0, depth - 1);
    at = end;
  }
  endLine();
  return items;
}
