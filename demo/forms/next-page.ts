import type { Form, Step } from './form.js';
import type { Progress } from './held-answers.js';

export const checkPage = 'check-answers';
export const confirmationPage = 'confirmation';

/** Every page of a form that asks for something, in order. */
export function pagesOf(form: Form): string[] {
  const steps = form.steps.map((step) => step.slug);
  return form.payment ? [...steps, checkPage, form.payment.slug] : [...steps, checkPage];
}

/** The first page still to do. */
export function nextPage(form: Form, progress: Progress | null): string {
  const unanswered = form.steps.find((step) => !isAnswered(step, progress));
  if (unanswered) return unanswered.slug;
  return form.payment && progress?.isChecked ? form.payment.slug : checkPage;
}

/** A resident may go back to any page that they have done, and on to the first that they have not. */
export function mayOpen(form: Form, progress: Progress | null, page: string): boolean {
  const pages = pagesOf(form);
  return pages.indexOf(page) <= pages.indexOf(nextPage(form, progress));
}

function isAnswered(step: Step, progress: Progress | null): boolean {
  return step.fields.every((field) => progress !== null && field.name in progress.answers);
}
