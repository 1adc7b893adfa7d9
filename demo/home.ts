import type { RequestHandler } from 'express';
import type { CouncilPage } from './council-page.js';
import { council } from './council.js';
import { popularServices, type PopularService } from './popular-services.js';
import { servicesOf } from './services.js';
import type { Views } from './views.js';

export function home(views: Views, pages: CouncilPage[]): RequestHandler {
  const services = servicesOf(pages);
  const popular = popularServices.map((tile) => ({
    title: tile.title,
    path: services.some((service) => service.id === tile.service) ? `/${tile.service}/` : null,
    links: [...(tile.forms ?? []), ...pagesOf(tile, pages)],
  }));
  return (_req, res) => {
    views.show(res, 'home.njk', { title: 'Home', council, popular, services });
  };
}

/** Only pages that exist: a council may have left some intents out. */
function pagesOf(tile: PopularService, pages: CouncilPage[]): { text: string; path: string }[] {
  return tile.pages.flatMap((path) => {
    const page = pages.find((each) => each.path === path);
    return page ? [{ text: page.title, path }] : [];
  });
}
