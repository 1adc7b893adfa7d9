/**
 * Content-Security-Policy of `/console/replay/index.html`, sent as a header. The replayed page lies in a frame of that
 * document and inherits it, so whatever a resident's page asks for, the agent's browser fetches nothing and runs nothing
 * of it. Style sheets are written into the frame, hence `unsafe-inline`; there is
 * no 'self' beside it, so that no style sheet can be fetched either.
 */
export const replayContentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  'img-src data: blob:',
  'font-src data:',
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
