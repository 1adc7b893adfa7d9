/**
 * Content-Security-Policy of `/console/replay/index.html`, sent as a header. The replayed page lies in a frame of that
 * document and inherits it, so whatever a resident's page asks for, the agent's browser fetches nothing and runs nothing
 * of it. `unsafe-inline` is for styles alone: a replayed page's style sheets are written into the frame.
 */
export const replayContentSecurityPolicy = [
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
