import path from 'node:path';
import type { Response } from 'express';
import nunjucks from 'nunjucks';
import { markdownToHtml } from './markdown.js';

export interface Views {
  /** Answers with a page of the site. */
  show(res: Response, template: string, page: PageContent, status?: number): void;
}

export interface PageContent {
  /** Comes before the council's name in the title. */
  title: string;
  [name: string]: unknown;
}

/** What every page is given. */
interface SiteWide {
  mountPath: string;
  widgetScript: string;
}

/** The site's Nunjucks templates, with GOV.UK Frontend's macros within reach. */
export function viewsOf(projectRoot: string, siteWide: SiteWide): Views {
  const folders = ['demo/views', 'node_modules/govuk-frontend/dist'];
  const templates = nunjucks.configure(
    folders.map((folder) => path.join(projectRoot, folder)),
    { autoescape: true, trimBlocks: true, lstripBlocks: true },
  );
  templates.addFilter('markdown', markdownToHtml);
  return {
    show(res, template, page, status = 200) {
      res.status(status).type('html');
      res.send(templates.render(template, { ...siteWide, ...page }));
    },
  };
}
