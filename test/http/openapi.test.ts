import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApiDocument } from '../../server/http/openapi.js';
import { projectRoot } from '../../server/lib/project-root.js';
import { refusalCodes } from '../../server/protocol/refusals.js';
import { settingKinds } from '../../server/protocol/settings.js';

interface Operation {
  summary?: string;
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: object }> }>;
}
interface OpenApi {
  openapi: string;
  info: { title: string; version: string };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

const document = openApiDocument('https://chat.thornmarch.example') as OpenApi;
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
);

/** The routes as the code declares them. */
function declaredRoutes(): string[] {
  const routes = (file: string, before: string) =>
    [
      ...readFileSync(join(projectRoot(), file), 'utf8').matchAll(
        /(?:router|app)\.(get|post|put|patch|delete)\(\s*'([^']*)'/g,
      ),
    ].map(([, method, path]) => `${method} ${before}${path}`);
  return (
    [
      ...routes('server/http/staff-api.ts', '/api'),
      ...routes('server/http/settings-api.ts', '/api'),
      ...routes('server/http/attachments-api.ts', '/api'),
      ...routes('server/app.ts', ''),
    ]
      .filter((route) => route.includes(' /api/'))
      // One route serves every kind of setting; each kind has its own description.
      .flatMap((route) =>
        route.includes(':kind')
          ? Object.keys(settingKinds).map((kind) => route.replace(':kind', kind))
          : [route],
      )
      .map((route) => route.replaceAll(/:(\w+)/g, '{$1}'))
      .sort()
  );
}

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 with what that asks for', () => {
    assert.match(document.openapi, /^3\.1\.\d$/);
    assert.ok(document.info.title && document.info.version);
    assert.deepEqual(document.servers, [{ url: 'https://chat.thornmarch.example' }]);
    for (const { method, path, operation } of operations) {
      const name = `${method} ${path}`;
      assert.match(path, /^\//, name);
      assert.match(method, /^(get|put|post|delete|options|head|patch|trace)$/, name);
      assert.ok(operation.summary, name);
      for (const [status, response] of Object.entries(operation.responses)) {
        assert.match(status, /^[1-5]\d\d$/, name);
        assert.ok(response.description, `${name} ${status}`);
      }
    }
  });

  it('lists every route under /api, and no other', () => {
    const listed = operations.map(({ method, path }) => `${method} ${path}`).sort();
    assert.deepEqual(listed, declaredRoutes());
  });

  it('has a schema for every body, none of which leads outside the document', () => {
    for (const { operation } of operations) {
      const bodies = [operation.requestBody, ...Object.values(operation.responses)];
      for (const body of bodies) {
        for (const { schema } of Object.values(body?.content ?? {})) {
          assert.ok('type' in schema);
          assert.doesNotMatch(JSON.stringify(schema), /"\$ref":"(?!#)/);
        }
      }
    }
  });

  it('names every code of a refusal', () => {
    const text = JSON.stringify(document);
    for (const code of refusalCodes) assert.ok(text.includes(`"${code}"`), code);
  });
});
