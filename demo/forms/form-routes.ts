import express, { type Request, type RequestHandler, type Response } from 'express';
import type { Clock } from '../../server/lib/clock.js';
import { council } from '../council.js';
import type { Views } from '../views.js';
import { answersToCheck } from './answers-to-check.js';
import type { Form, Step } from './form.js';
import type { HeldAnswers } from './held-answers.js';
import { checkPage, confirmationPage, mayOpen, nextPage, pagesOf } from './next-page.js';
import { readAnswers, typedBefore, type Reading } from './read-answers.js';
import { newReference } from './reference.js';
import { showStep } from './show-step.js';
import { readFile } from './upload.js';
import { visitsTo } from './visits.js';

interface Surroundings {
  views: Views;
  held: HeldAnswers;
  mountPath: string;
  clock: Clock;
}

/** The pages of one form: a page for each step, then check, payment where there is one, and confirmation. */
export function formRoutes(form: Form, { views, held, mountPath, clock }: Surroundings): express.Router {
  const pages = pagesOf(form);
  const visits = visitsTo(form.slug, held, mountPath);
  const pathOf = (page: string) => `${mountPath}/${form.slug}/${page}`;
  const goTo = (res: Response, page: string) => res.redirect(303, pathOf(page));
  const answersOf = (req: Request) => visits.find(req)?.answers ?? {};

  const backPath = (req: Request, page: string) => {
    if ('change' in req.query) return pathOf(checkPage);
    const before = pages[pages.indexOf(page) - 1];
    return before === undefined ? `${mountPath}/` : pathOf(before);
  };

  const onlyInOrder =
    (page: string): RequestHandler =>
    (req, res, next) => {
      const progress = visits.find(req);
      if (mayOpen(form, progress, page)) next();
      else if (req.method === 'POST' && progress?.reference) goTo(res, confirmationPage);
      else goTo(res, nextPage(form, progress) + (visits.isCleared(req) ? '?cleared' : ''));
    };

  const readStep = async (req: Request, res: Response, step: Step): Promise<Reading> => {
    const fileField = step.fields.find((field) => field.kind === 'file');
    const file = fileField ? await readFile(req, res, fileField.name) : null;
    return readAnswers(step.fields, { body: req.body, file, before: answersOf(req) }, clock.now());
  };

  /** A page that asks: shows its fields, reads what comes back, and does `accept` with it once nothing is wrong. */
  const addStep = (step: Step, accept: (req: Request, res: Response, reading: Reading) => void) => {
    const show = (req: Request, res: Response, reading: Pick<Reading, 'typed' | 'faults'>) =>
      showStep(views, req, res, {
        form,
        step,
        reading,
        answers: answersOf(req),
        backPath: backPath(req, step.slug),
      });
    routes
      .route(`/${step.slug}`)
      .all(onlyInOrder(step.slug))
      .get((req, res) => show(req, res, { typed: typedBefore(step.fields, answersOf(req)), faults: [] }))
      .post(async (req, res) => {
        const reading = await readStep(req, res, step);
        if (reading.faults.length > 0) show(req, res, reading);
        else accept(req, res, reading);
      });
  };

  const keep = (step: Step) => (req: Request, res: Response, reading: Reading) => {
    const progress = visits.open(req, res);
    Object.assign(progress.answers, reading.answers);
    progress.isChecked = false;
    progress.reference = null;
    const following = pages[pages.indexOf(step.slug) + 1] ?? checkPage;
    goTo(res, 'change' in req.query ? nextPage(form, progress) : following);
  };

  const complete = (req: Request, res: Response) => {
    const progress = visits.open(req, res);
    progress.answers = {};
    progress.isChecked = false;
    progress.reference = newReference(form.referencePrefix);
    goTo(res, confirmationPage);
  };

  const routes = express.Router();
  routes.use((_req, res, next) => {
    res.set('Cache-Control', 'no-store');
    next();
  });
  routes.use(express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 50 }));

  routes.get('/', (_req, res) => goTo(res, pages[0] ?? checkPage));
  for (const step of form.steps) addStep(step, keep(step));
  if (form.payment) addStep(form.payment, complete);

  routes
    .route(`/${checkPage}`)
    .all(onlyInOrder(checkPage))
    .get((req, res) => {
      const page = { title: `Check your answers – ${form.title}`, form, backPath: backPath(req, checkPage) };
      views.show(res, 'forms/check-answers.njk', { ...page, rows: answersToCheck(form, answersOf(req)) });
    })
    .post((req, res) => {
      if (form.payment) {
        visits.open(req, res).isChecked = true;
        goTo(res, form.payment.slug);
      } else complete(req, res);
    });

  routes.get(`/${confirmationPage}`, (req, res) => {
    const progress = visits.find(req);
    const reference = progress?.reference;
    if (!reference) goTo(res, nextPage(form, progress));
    else {
      const page = { title: form.confirmation.title, form, reference, council };
      views.show(res, 'forms/confirmation.njk', page);
    }
  });
  return routes;
}
