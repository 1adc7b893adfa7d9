/** What a page said, and where it was when all redirects were done. */
export interface Page {
  status: number;
  path: string;
  html: string;
  headers: Headers;
}

/** A browser without JavaScript: keeps cookies, follows redirects, sends forms as browsers do. */
export class ResidentBrowser {
  cookie: string | null = null;

  constructor(private readonly url: string) {}

  open(path: string): Promise<Page> {
    return this.follow(path, { method: 'GET' });
  }

  /** Sends a form's answers; with a `File` among them, as an upload. */
  send(
    path: string,
    answers: Record<string, string | File>,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const body = new FormData();
    for (const [name, answer] of Object.entries(answers)) body.set(name, answer);
    const isUpload = Object.values(answers).some((answer) => typeof answer !== 'string');
    return this.follow(path, {
      method: 'POST',
      headers: { Origin: this.url, ...headers },
      body: isUpload ? body : new URLSearchParams(answers as Record<string, string>),
    });
  }

  private async follow(
    path: string,
    init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> },
  ): Promise<Page> {
    const headers = { ...init.headers, ...(this.cookie !== null && { Cookie: this.cookie }) };
    const response = await fetch(this.url + path, { ...init, headers, redirect: 'manual' });
    const [setCookie] = response.headers.getSetCookie();
    if (setCookie !== undefined) this.cookie = setCookie.split(';')[0] ?? null;
    const location = response.headers.get('Location');
    const html = await response.text();
    if (location !== null) return this.follow(location, { method: 'GET' });
    return { status: response.status, path, html, headers: response.headers };
  }
}
