/** What to call a resident who has given no name: the same each time, and short enough to say to a colleague. */
export function residentName(conversationId: string): string {
  return `Resident ${conversationId.slice(0, 4).toUpperCase()}`;
}

/** A page's address as an agent reads it: its path, without the site. */
export function pagePath(pageUrl: string): string {
  try {
    const { pathname } = new URL(pageUrl);
    return pathname;
  } catch {
    return pageUrl;
  }
}

/** The page's address if a browser may follow it; a resident's browser sent it, so it may be anything. */
export function safeLink(url: string): string | null {
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
