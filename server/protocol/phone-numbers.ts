/** A stretch of an answer; `phone` is what to dial when the stretch is a number to call. */
export interface Dialled {
  text: string;
  phone?: string;
}

/** Numbers of the United Kingdom as answers write them: 01632 960 000, 0808 2000 247, 0800 1111. */
const number = /(?<![\d£.,/-])(?:0[1-378]\d(?: ?\d){7,8}|0800 ?1111|116 123)(?![\d/%]|[.,-]\d)/g;
/** Three figures are a number to call only where the words say so: "call 999", "NHS 111". */
const shortCode =
  /(?<=\b(?:call|calls|calling|ring|phone|dial|nhs|ffoniwch|ffonio|deialwch|galwch)\s)(?:999|112|111|101|105)(?![\d/%]|[.,-]\d|\s*(?:days?|weeks?|people|houses|homes)\b)/gi;
const wholeShortCode = /^(?:999|112|111|101|105)$/;

/** Splits words into those to read and the telephone numbers among them, which a resident can press. */
export function findPhoneNumbers(text: string, isBold: boolean): Dialled[] {
  if (isBold && wholeShortCode.test(text.trim())) return [{ text, phone: text.trim() }];
  const found = [...text.matchAll(number), ...text.matchAll(shortCode)].sort((a, b) => a.index - b.index);
  const parts: Dialled[] = [];
  let end = 0;
  for (const match of found) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: match[0], phone: match[0].replaceAll(' ', '') });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}
