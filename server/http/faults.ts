import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { z } from 'zod';
import type { Logger } from '../lib/logger.js';
import { Refused, type RefusedDetails } from '../lib/refused.js';
import type { RefusalCode } from '../protocol/refusals.js';

const statusOf: Partial<Record<RefusalCode, number>> = {
  not_signed_in: 401,
  not_permitted: 403,
  id_taken: 409,
  changed_meanwhile: 409,
  conversation_unknown: 404,
  file_refused: 422,
  rate_limited: 429,
  unavailable: 503,
  fault: 500,
};

export function refuse(
  response: Response,
  code: RefusalCode,
  message: string,
  details: RefusedDetails = {},
): void {
  response.status(statusOf[code] ?? 400).json({ error: { code, message, ...details } });
}

/**
 * What was sent, as its schema describes it.
 * @throws InvalidBody with a sentence for each field.
 */
export function parsedBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new InvalidBody(parsed.error);
  return parsed.data;
}

class InvalidBody extends Error {
  readonly fields: Record<string, string>;
  constructor({ issues }: z.ZodError) {
    super('Some of what was sent needs putting right.');
    this.fields = Object.fromEntries(issues.map(({ path, message }) => [path.join('.') || 'body', message]));
  }
}

export const unknownRoute: RequestHandler = (_, response) => {
  response.status(404).json({ error: { code: 'invalid', message: 'There is nothing at this address.' } });
};

/** The last handler: expected refusals keep their sentence, anything else becomes one without a stack. */
export function faultHandler(logger: Logger): ErrorRequestHandler {
  return (fault: unknown, request, response, next) => {
    if (response.headersSent) return next(fault);
    if (fault instanceof Refused) return refuse(response, fault.code, fault.message, fault.details);
    if (fault instanceof InvalidBody)
      return refuse(response, 'invalid', fault.message, { fields: fault.fields });
    const status = fault instanceof Error && 'status' in fault ? Number(fault.status) : 500;
    if (status >= 400 && status < 500) {
      return refuse(response, 'invalid', 'What was sent could not be read. Send JSON of at most 100 KB.');
    }
    logger.error(
      { path: request.path, fault: fault instanceof Error ? fault.stack : String(fault) },
      'a request failed',
    );
    return refuse(response, 'fault', 'Something went wrong on our side. Try again in a moment.');
  };
}
