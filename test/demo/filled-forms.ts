import type { ResidentBrowser, Page } from './resident-browser.js';

/** Answers that each step takes. The clock of these tests stands at 22 November 2026. */
export const councilTaxAnswers = {
  'your-name': { firstName: 'Nia', lastName: 'Bowen' },
  'old-address': { fromLine1: '4 Mill Lane', fromLine2: '', fromTown: 'Thornmarch', fromPostcode: 'tm42qp' },
  'new-address': {
    toLine1: '9 Castle Street',
    toLine2: 'Flat 2',
    toTown: 'Thornmarch',
    toPostcode: 'TM1 1AB',
  },
  'moving-date': { 'movingDate-day': '3', 'movingDate-month': '12', 'movingDate-year': '2026' },
  'bank-details': { accountName: 'N Bowen', sortCode: '30 94 30', accountNumber: '00733445' },
  'contact-details': { email: 'nia@example.com', phone: '' },
};

export const pdf = new File([Buffer.from('%PDF-1.7\nmade up')], 'bill.pdf', { type: 'application/pdf' });

export const permitAnswers = {
  vehicle: { registration: 'ab12 cde', make: 'Ford' },
  permit: { zone: 'B', months: '12' },
  proof: { proof: pdf },
};

export const card = {
  cardNumber: '4111 1111 1111 1111',
  'expiry-month': '10',
  'expiry-year': '28',
  cardCvc: '123',
  cardName: 'N Bowen',
};

export const november = { now: () => new Date('2026-11-22T10:00:00Z') };

/** Sends the steps one after the other, up to `before`, and gives the page they lead to. */
export async function sendSteps(
  browser: ResidentBrowser,
  form: string,
  steps: Record<string, Record<string, string | File>>,
  before?: string,
): Promise<Page> {
  let page = await browser.open(`/demo/${form}/`);
  for (const [step, answers] of Object.entries(steps)) {
    if (step === before) break;
    page = await browser.send(`/demo/${form}/${step}`, answers);
  }
  return page;
}
