import { z } from 'zod';
import type { Describing } from './openapi-settings.js';

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});
const id = { name: 'id', in: 'path', required: true, schema: { type: 'string' } };
const kept = z.object({ seq: z.int(), attachmentId: z.uuid(), isHeld: z.boolean() });
const sentFile = {
  required: true,
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
};
const about = [
  header('x-entry-id', 'A UUID of the sender’s making: the same again is kept once'),
  header('x-file-name', 'The name, percent-encoded'),
];
const bearer = header('authorization', 'Bearer and the conversation’s token');

/** The paths of files in conversations. */
export function attachmentPaths({ answer, refused }: Describing): Record<string, object> {
  const refusals = {
    401: refused('Neither a resident nor signed in'),
    403: refused('Not yours'),
    422: refused('Too large, of a kind that is not taken, or not safe'),
  };
  return {
    '/api/attachments': {
      post: {
        summary: 'Send a file as the resident; the body is the file',
        parameters: [bearer, ...about],
        requestBody: sentFile,
        responses: { 201: answer('Kept', kept), ...refusals },
      },
    },
    '/api/conversations/{id}/attachments': {
      post: {
        summary: 'Send a file as the conversation’s agent; the body is the file',
        parameters: [id, ...about],
        requestBody: sentFile,
        responses: { 201: answer('Kept', kept), ...refusals },
      },
    },
    '/api/attachments/{id}': {
      get: {
        summary: 'A file, to be saved and not shown; for staff, or with a conversation’s token',
        parameters: [id, { ...bearer, required: false }],
        responses: { 200: { description: 'The file' }, ...refusals },
      },
    },
  };
}
