import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import * as fc from 'fast-check';
import { admitsFrame } from '../../server/cobrowse/masking/admits-frame.js';
import { maskStylesheet } from '../../server/cobrowse/masking/css/stylesheet.js';
import { maskFrame } from '../../server/cobrowse/masking/mask-frame.js';
import { maskingPolicy } from '../../server/cobrowse/masking/policy.js';
import { anyCss, anyEvent } from './any-event.js';

const policy = maskingPolicy({ shownFields: ['licence-type', 'card-number'] });
const runs = { numRuns: Number(process.env.FAST_CHECK_RUNS ?? 2_000) };

describe('masking, whatever comes', () => {
  it('leaves a masked frame as it is', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const once = maskFrame(event, policy);
        if (once !== null) assert.deepEqual(maskFrame(once, policy), once);
      }),
      runs,
    );
  });

  it('makes frames that the relay admits, before and after their journey as JSON', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const masked = maskFrame(event, policy);
        if (masked === null) return;
        assert.ok(admitsFrame(masked, policy));
        assert.ok(admitsFrame(JSON.parse(JSON.stringify(masked)), policy));
      }),
      runs,
    );
  });

  it('lets no word of a style sheet through, and no address', () => {
    fc.assert(
      fc.property(anyCss, (css) => {
        const masked = maskStylesheet(css, policy);
        assert.equal(maskStylesheet(masked, policy), masked);
        assert.doesNotMatch(masked, /Jane|evil|#jane|(?<!\\)\.secret[^;)]*\{/);
      }),
      runs,
    );
  });

  it('never throws and never changes what it is given', () => {
    fc.assert(
      fc.property(anyEvent, (event) => {
        const before = inspect(event, { depth: 12 });
        maskFrame(event, policy);
        admitsFrame(event, policy);
        assert.equal(inspect(event, { depth: 12 }), before);
      }),
      runs,
    );
  });
});
