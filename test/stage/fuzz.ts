import fc from 'fast-check';
import { z } from 'zod';
import { agentCommands } from '../../server/protocol/agent.js';
import { newStaffMember, signIn } from '../../server/protocol/http.js';
import { residentCommands } from '../../server/protocol/resident.js';

/** Text as strangers send it: ordinary, empty, enormous, broken Unicode, markup, what databases choke on. */
const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\uD800',
    '__proto__',
    '<script>',
    "'; drop table entry; --",
    '🏴󠁧󠁢󠁷󠁬󠁳󠁿',
    'a'.repeat(9_000),
  ),
);

/** What fits a schema, so that a fuzz reaches the code behind it. */
export function fitting(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>;
    const fields = Object.entries(shape).map(([name, field]) => [name, fitting(field)] as const);
    const requiredKeys = Object.keys(shape).filter((name) => !(shape[name] instanceof z.ZodOptional));
    return fc.record(Object.fromEntries(fields), { requiredKeys });
  }
  if (schema instanceof z.ZodOptional) return fitting(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodArray) return fc.array(fitting(schema.element as z.ZodType), { maxLength: 4 });
  if (schema instanceof z.ZodUnion)
    return fc.oneof(...schema.options.map((one) => fitting(one as z.ZodType)));
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values);
  if (schema instanceof z.ZodRecord) return fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 });
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber) return fc.oneof(fc.nat(), fc.integer(), fc.double());
  if (schema instanceof z.ZodUUID) return fc.uuid();
  if (schema instanceof z.ZodEmail) return fc.emailAddress();
  return text;
}

const nonsense = fc.oneof(
  fc.jsonValue(),
  fc.anything({ withNullPrototype: true }),
  fc.uint8Array({ maxLength: 40 }).map((bytes) => Buffer.from(bytes)),
);

/** What fits, what fits but for one field, and what does not fit at all. */
function about(schema: z.ZodType): fc.Arbitrary<unknown> {
  const fits = fitting(schema);
  const nearly = fc.tuple(fits, fc.nat(), nonsense).map(([payload, place, odd]) => {
    const keys = Object.keys(payload as object);
    const key = keys[place % Math.max(keys.length, 1)];
    return key === undefined ? odd : { ...(payload as object), [key]: odd };
  });
  return fc.oneof(
    { weight: 5, arbitrary: fits },
    { weight: 3, arbitrary: nearly },
    { weight: 2, arbitrary: nonsense },
  );
}

const commandsOf = (commands: Record<string, z.ZodType>) =>
  fc.oneof(
    ...Object.entries(commands).map(([name, schema]) => about(schema).map((payload) => ({ name, payload }))),
  );

export const residentFuzz = commandsOf(residentCommands);
export const agentFuzz = commandsOf(agentCommands);

export interface Request {
  method: string;
  path: string;
  body: string | undefined;
  headers: Record<string, string>;
}

const asBody = (schema: z.ZodType): fc.Arbitrary<string> =>
  fc.oneof(
    about(schema).map((body) => safely(() => JSON.stringify(body)) ?? ''),
    fc.string(),
    fc.constantFrom('', '{', '[[[[', '{"__proto__":{"roles":["admin"]}}', 'a'.repeat(200_000)),
  );

/** Every route, with bodies from nonsense to right, and addresses that nobody has. */
export const httpFuzz: fc.Arbitrary<Request> = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE', 'PUT', 'PATCH', 'OPTIONS', 'HEAD'),
  path: fc.oneof(
    fc.constantFrom(
      '/api/session',
      '/api/staff',
      '/api/openapi.json',
      '/healthz',
      '/readyz',
      '/widget.js',
      '/console/',
      '/demo/',
      '/%',
      '/..%2f..%2fetc/passwd',
      '/socket.io/?EIO=4&transport=polling&sid=none',
    ),
    fc.webPath().map((path) => `/${path.replace(/^\/+/, '')}`),
  ),
  body: fc.option(fc.oneof(asBody(signIn), asBody(newStaffMember)), { nil: undefined }),
  headers: fc.record(
    {
      'content-type': fc.constantFrom(
        'application/json',
        'text/plain',
        'application/x-www-form-urlencoded',
        'é;',
      ),
      cookie: fc.oneof(
        fc.base64String().map((value) => `guildhall_session=${value}`),
        fc.constantFrom('guildhall_session=%', ';;;', '='),
      ),
      origin: fc.constantFrom('null', 'https://elsewhere.example', 'not a url'),
    },
    { requiredKeys: [] },
  ),
});

/** Frames as engine.io and socket.io speak them, whole and broken. */
export const frameFuzz: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '',
        '0',
        '1',
        '2',
        '3',
        '4',
        '5',
        '6',
        '40',
        '41',
        '42',
        '43',
        '44',
        '45',
        '46',
        '4255',
      ),
      fc.constantFrom('', '/resident,', '/agent,', '/none,', '/resident'),
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.constantFrom('["message:send"', '["message:send",{}]', '7["x"]', '-1'),
      ),
    )
    .map((parts) => parts.join('')),
  fc.uint8Array({ maxLength: 200 }),
  fc.nat({ max: 99_999 }).map((count) => `4${'5'.repeat(5)}${count}-["x",{"_placeholder":true,"num":0}]`),
);

function safely<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
