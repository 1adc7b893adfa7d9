/** Speaks to a server as a program would: JSON in, JSON out. */
export class HttpClient {
  constructor(
    private readonly url: string,
    private readonly cookie = '',
  ) {}

  /** The same, signed in. */
  as(cookie: string): HttpClient {
    return new HttpClient(this.url, cookie);
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('POST', path, JSON.stringify(body), headers);
  }

  put(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('PUT', path, JSON.stringify(body), headers);
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.send('DELETE', path, undefined, headers);
  }

  /** Sends a body as it is. */
  send(
    method: string,
    path: string,
    body: string | undefined,
    headers: Record<string, string> = {},
  ): Promise<Response> {
    return fetch(`${this.url}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.cookie, ...headers },
      redirect: 'manual',
      ...(body === undefined ? {} : { body }),
    });
  }
}

/** The refusal that a reply carries. */
export async function refusalOf(
  response: Response,
): Promise<{ code: string; message: string; fields?: Record<string, string>; latest?: unknown }> {
  return ((await response.json()) as { error: { code: string; message: string } }).error;
}
