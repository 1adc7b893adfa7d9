import express from 'express';
import { systemClock, type Clock } from '../server/lib/clock.js';
import type { CouncilPage } from './council-page.js';
import { councilPageRoutes } from './council-pages.js';
import { councilTaxMove } from './forms/council-tax-move.js';
import type { Form } from './forms/form.js';
import { formRoutes } from './forms/form-routes.js';
import { holdAnswers } from './forms/held-answers.js';
import { parkingPermit } from './forms/parking-permit.js';
import { frontendAssets } from './frontend-assets.js';
import { home } from './home.js';
import { answerNotFound, answerProblem } from './problems.js';
import { refuseOtherSites } from './same-origin.js';
import { viewsOf } from './views.js';

export type { CouncilPage } from './council-page.js';

export const demoForms: readonly Form[] = [councilTaxMove, parkingPermit];

const keepAnswersMs = 30 * 60 * 1000;
const mostResidents = 1_000;

export interface DemoSiteOptions {
  /** The folder that holds `demo/` and `node_modules/`: this code may run compiled, from `dist/`. */
  projectRoot: string;
  /** Where the router is mounted, such as `/demo`. */
  mountPath: string;
  /** Address of the chat's script, which every page carries. */
  widgetScript: string;
  pages: CouncilPage[];
  clock?: Clock;
}

/** The site of Thornmarch, an invented council, with real forms to try the chat and co-browsing on. */
export function demoSite(options: DemoSiteOptions): express.Router {
  const mountPath = options.mountPath.replace(/\/+$/, '');
  const clock = options.clock ?? systemClock;
  const views = viewsOf(options.projectRoot, { mountPath, widgetScript: options.widgetScript });
  const held = holdAnswers({ clock, keepMs: keepAnswersMs, most: mostResidents });

  const site = express.Router();
  site.use((_req, res, next) => {
    // Under `no-referrer` browsers send `Origin: null` with a form, and the check below could not tell ours.
    res.set('Referrer-Policy', 'same-origin');
    next();
  });
  site.use('/assets', frontendAssets(options.projectRoot));
  site.use(refuseOtherSites(views));
  site.get('/', home(views, options.pages));
  for (const form of demoForms)
    site.use(`/${form.slug}`, formRoutes(form, { views, held, mountPath, clock }));
  site.use(councilPageRoutes(views, mountPath, options.pages));
  site.use(answerNotFound(views));
  site.use(answerProblem(views));
  return site;
}
