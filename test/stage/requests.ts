import { councilRequests } from '../../demo/council-requests.js';
import { fileCase } from '../../server/actions/file-case.js';
import { findCase } from '../../server/actions/find-case.js';
import type { RequestServices } from '../../server/bot/dialogs/complete-form.js';
import { systemClock } from '../../server/lib/clock.js';
import { caseStore } from '../../server/store/cases.js';
import type { Database } from '../../server/store/database.js';

/** What guided requests work with, on a real store. */
export function requestServices({ db }: Database): RequestServices {
  const services = { cases: caseStore(db), clock: systemClock };
  const { referencePrefix } = councilRequests;
  return {
    council: councilRequests,
    fileCase: (request) => fileCase(services, referencePrefix, request),
    findCase: (typed) => findCase(services, referencePrefix, typed),
  };
}
