import { z } from 'zod';
import { caseStatusChange, caseStatuses, newStaffMember, roles, signIn } from '../protocol/http.js';
import { refusalCodes } from '../protocol/refusals.js';
import { attachmentPaths } from './openapi-attachments.js';
import { settingPaths } from './openapi-settings.js';

const staffMember = z.object({
  staffId: z.uuid(),
  email: z.email(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
});
const changedCase = z.object({
  reference: z.string(),
  status: z.enum(caseStatuses),
  statusAt: z.iso.datetime(),
});
const refusal = z.object({
  error: z.object({
    code: z.enum(refusalCodes),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
    latest: z.record(z.string(), z.unknown()).nullable().optional(),
  }),
});

const schemaOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input' });
const content = (schema: z.ZodType) => ({ 'application/json': { schema: schemaOf(schema) } });
const answer = (description: string, schema: z.ZodType) => ({ description, content: content(schema) });
const refused = (description: string) => answer(description, refusal);

/** The HTTP interface as OpenAPI 3.1, made from the schemas that check it. */
export function openApiDocument(publicUrl: string): object {
  return {
    openapi: '3.1.0',
    info: { title: 'Guildhall', version: '0.1.0', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: publicUrl }],
    paths: {
      '/api/openapi.json': {
        get: {
          summary: 'This description',
          responses: { 200: answer('The HTTP interface as OpenAPI 3.1', z.record(z.string(), z.unknown())) },
        },
      },
      '/api/session': {
        post: {
          summary: 'Sign in',
          requestBody: { required: true, content: content(signIn) },
          responses: {
            200: answer('Signed in; a session cookie is set', z.object({ me: staffMember })),
            400: refused('Something is missing'),
            401: refused('The address or the password is wrong'),
            429: refused('Too many tries'),
          },
        },
        get: {
          summary: 'Who is signed in',
          responses: { 200: answer('You', z.object({ me: staffMember })), 401: refused('Nobody') },
        },
        delete: { summary: 'Sign out', responses: { 204: { description: 'Signed out' } } },
      },
      '/api/staff': {
        get: {
          summary: 'All staff (admin)',
          responses: {
            200: answer('Staff', z.object({ staff: z.array(staffMember) })),
            401: refused('Not signed in'),
            403: refused('Not an admin'),
          },
        },
        post: {
          summary: 'Add a member of staff (admin)',
          requestBody: { required: true, content: content(newStaffMember) },
          responses: {
            201: answer('Added', z.object({ staff: staffMember })),
            400: refused('Something needs putting right'),
            401: refused('Not signed in'),
            403: refused('Not an admin'),
            409: refused('The address is taken'),
          },
        },
      },
      ...attachmentPaths({ content, answer, refused }),
      ...settingPaths({ content, answer, refused }),
      '/api/cases/status': {
        post: {
          summary: 'Say how a case stands (agent, supervisor)',
          requestBody: { required: true, content: content(caseStatusChange) },
          responses: {
            200: answer('Changed', z.object({ case: changedCase })),
            400: refused('There is no such case, or no such status'),
            401: refused('Not signed in'),
            403: refused('Not somebody who serves residents'),
          },
        },
      },
    },
  };
}
