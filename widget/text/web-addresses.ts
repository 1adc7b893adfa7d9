export interface TextPart {
  text: string;
  /** Set when the text is a web address. */
  url?: string;
}

const address = /https?:\/\/[^\s<>"]+/g;

/** Splits what a person wrote into plain words and the web addresses among them. */
export function findWebAddresses(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(address)) {
    // The full stop or bracket after an address belongs to the sentence.
    const url = match[0].replace(/[.,;:!?)\]'’]+$/, '');
    if (!isWebAddress(url)) continue;
    if (match.index > end) parts.push({ text: text.slice(end, match.index) });
    parts.push({ text: url, url });
    end = match.index + url.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** Only these schemes may become a link, whoever sent them. */
export function isWebAddress(url: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(url).protocol);
  } catch {
    return false;
  }
}
