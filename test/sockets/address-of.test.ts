import assert from 'node:assert/strict';
import { addressOf } from '../../server/sockets/address-of.js';

const through = (forwarded: string, trustedProxies: number): string =>
  addressOf({ address: '10.0.0.1', headers: { 'x-forwarded-for': forwarded } }, trustedProxies);

describe('the address a socket comes from', () => {
  it('is the one that connects, while no proxy is trusted, whatever it says', () => {
    assert.equal(through('203.0.113.9', 0), '10.0.0.1');
  });

  it('is the one that our own proxy saw, not one that the stranger made up before it', () => {
    assert.equal(through('198.51.100.7, 203.0.113.9', 1), '203.0.113.9');
    assert.equal(through('198.51.100.7, 203.0.113.9, 192.0.2.4', 2), '203.0.113.9');
  });

  it('is the one that connects when the proxy said nothing', () => {
    assert.equal(through('', 1), '10.0.0.1');
  });
});
