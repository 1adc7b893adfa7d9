/**
 * The Content-Security-Policy of the frame in which a resident's page is replayed. Nothing there
 * may run but our own script, and nothing may be fetched: not from the council's site either,
 * where the agent's own cookies would go with it.
 */
export const replayPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
