import { json, Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { addStaff } from '../actions/add-staff.js';
import { changeCaseStatus } from '../actions/change-case-status.js';
import { leaveFloor } from '../actions/leave-floor.js';
import type { Services } from '../actions/services.js';
import { sessionStaff, signIn, signOut } from '../actions/sign-in.js';
import type { SharedLimits } from '../lib/rate-limits.js';
import { may, permit } from '../permissions.js';
import { caseStatusChange, newStaffMember, signIn as signInBody } from '../protocol/http.js';
import { parsedBody, refuse } from './faults.js';
import { sessionCookie, sessionTokenFrom } from './session-cookie.js';
import { sharedTries } from './shared-tries.js';
import { fromThisSite, signedIn } from './signed-in.js';

const triesInAWhile = 30;
const triesSeconds = 15 * 60;

/** Sign-in, staff and cases, under `/api`. */
export function staffApi(
  services: Services,
  options: {
    isSecure: boolean;
    limit: SharedLimits;
    /** Told the session that has just ended, whose windows must hear no more. */
    onSignedOut: (tokenHash: string) => void;
  },
): Router {
  const router = Router();
  // Before others' routes too, so that each asks of what is its own.
  router.use(['/session', '/staff', '/cases'], json({ limit: '100kb' }), fromThisSite);

  const fewTries = rateLimit({
    windowMs: triesSeconds * 1_000,
    limit: triesInAWhile,
    skipSuccessfulRequests: true,
    store: sharedTries(options.limit({ name: 'sign-in', points: triesInAWhile, seconds: triesSeconds })),
    handler: (_, response) =>
      refuse(
        response,
        'rate_limited',
        'Too many wrong sign-ins from this address. Wait 15 minutes and try again.',
      ),
  });

  router.post('/session', fewTries, async (request, response) => {
    const { me, token } = await signIn(services, parsedBody(signInBody, request.body));
    response.setHeader('set-cookie', sessionCookie(token, options.isSecure));
    response.json({ me });
  });

  router.get('/session', async (request, response) => {
    response.json({ me: await signedIn(services, request.headers.cookie) });
  });

  router.delete('/session', async (request, response) => {
    const token = sessionTokenFrom(request.headers.cookie);
    const session = await sessionStaff(services, token);
    if (session && may.serve(session.staff)) await leaveFloor(services, session.staff.staffId);
    if (token !== undefined) await signOut(services, token);
    if (session) options.onSignedOut(session.tokenHash);
    response.setHeader('set-cookie', sessionCookie('', options.isSecure));
    response.status(204).end();
  });

  router.get('/staff', async (request, response) => {
    permit(
      may.administerStaff(await signedIn(services, request.headers.cookie)),
      'Only an admin can list staff.',
    );
    response.json({ staff: await services.staff.all() });
  });

  router.post('/staff', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    permit(may.administerStaff(me), 'Only an admin can add staff.');
    const staff = await addStaff(services, me, parsedBody(newStaffMember, request.body));
    response.status(201).json({ staff });
  });

  router.post('/cases/status', async (request, response) => {
    const me = await signedIn(services, request.headers.cookie);
    const { reference, status, statusAt } = await changeCaseStatus(
      services,
      me,
      parsedBody(caseStatusChange, request.body),
    );
    response.json({ case: { reference, status, statusAt } });
  });

  return router;
}
