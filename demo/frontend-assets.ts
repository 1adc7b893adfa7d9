import { readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';

/** The site's own files, with GOV.UK Frontend's script and stylesheet beside them. */
export function frontendAssets(projectRoot: string): express.Router {
  const frontend = path.join(projectRoot, 'node_modules/govuk-frontend/dist/govuk');
  const css = withOurFont(readFileSync(path.join(frontend, 'govuk-frontend.min.css'), 'utf8'));

  const assets = express.Router();
  assets.get('/govuk-frontend.min.css', (_req, res) => {
    res.type('css').send(css);
  });
  assets.get('/govuk-frontend.min.js', (_req, res) => {
    res.sendFile('govuk-frontend.min.js', { root: frontend });
  });
  assets.use(express.static(path.join(projectRoot, 'demo/public'), { index: false }));
  return assets;
}

/** The licence of the GDS Transport font is for GOV.UK alone, so a council's pages must not even name it. */
function withOurFont(css: string): string {
  return css
    .replace(/\/\*![^*]*Margaret Calvert[^*]*\*\//g, '')
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/GDS Transport,arial,sans-serif/g, 'var(--thornmarch-font,sans-serif)')
    .replace(/\/\*# sourceMappingURL=[^*]*\*\//g, '');
}
