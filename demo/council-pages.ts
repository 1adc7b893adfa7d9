import express from 'express';
import type { CouncilPage } from './council-page.js';
import { council } from './council.js';
import { serviceTitle, servicesOf } from './services.js';
import type { Views } from './views.js';

export type { CouncilPage } from './council-page.js';

/** A page for each thing that residents come for, and a list of them for each service. */
export function councilPageRoutes(views: Views, mountPath: string, pages: CouncilPage[]): express.Router {
  const routes = express.Router();
  for (const service of servicesOf(pages)) {
    routes.get(`/${service.id}`, (_req, res) => {
      views.show(res, 'service.njk', { title: service.title, service });
    });
  }
  for (const page of pages) {
    routes.get(page.path, (_req, res) => {
      const links = linksOf(page, mountPath);
      const service = { id: page.service, title: serviceTitle(page.service) };
      views.show(res, 'council-page.njk', { title: page.title, page, service, links, council });
    });
  }
  return routes;
}

/** An answer's first link is often the very page that shows it, which needs no link to itself. */
function linksOf(page: CouncilPage, mountPath: string): { text: string; href: string }[] {
  return page.links
    .filter(({ url }) => pathIn(url) !== page.path && pathIn(url) !== mountPath + page.path)
    .flatMap(({ text, url }) => {
      if (/^\/(?!\/)/.test(url)) return [{ text, href: mountPath + url }];
      return /^https?:\/\//.test(url) ? [{ text, href: url }] : [];
    });
}

/** The bot's links are absolute, an editor's may begin with `/`. */
function pathIn(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
