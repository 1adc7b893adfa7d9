import assert from 'node:assert/strict';
import { ConfigFault, readConfig } from '../server/config.js';

describe('the settings', () => {
  it('are all optional', () => {
    const config = readConfig({});
    assert.equal(config.port, 3000);
    assert.equal(config.publicUrl, 'http://localhost:3000');
    assert.equal(config.databaseUrl, undefined);
    assert.deepEqual(config.allowedOrigins, ['http://localhost:3000']);
  });

  it('count as left out when they are empty, as a form or a compose file may leave them', () => {
    assert.equal(readConfig({ PORT: '', REDIS_URL: '', ALLOWED_ORIGINS: '' }).port, 3000);
  });

  it('name every wrong value at once, each with what to do', () => {
    const wrong = {
      PORT: 'http',
      DATABASE_URL: 'mysql://db/guildhall',
      REDIS_URL: 'localhost:6379',
      PUBLIC_URL: 'chat.thornmarch.example',
      COUNCIL_SITE_URL: 'ftp://www.thornmarch.example',
      ALLOWED_ORIGINS: 'https://www.thornmarch.example, thornmarch',
      ADMIN_EMAIL: 'admin',
      ADMIN_PASSWORD: 'short',
      SESSION_SECRET: 'short',
      LOG_LEVEL: 'loud',
    };
    assert.throws(
      () => readConfig(wrong),
      (fault) => {
        assert.ok(fault instanceof ConfigFault);
        for (const name of Object.keys(wrong))
          assert.match(fault.message, new RegExp(`^ {2}${name}: .+`, 'm'));
        assert.ok(!fault.message.includes('Invalid input'), fault.message);
        return true;
      },
    );
  });

  it('do not repeat a secret that is wrong', () => {
    assert.throws(
      () => readConfig({ SESSION_SECRET: 'hush', ADMIN_PASSWORD: 'hush' }),
      (fault) => fault instanceof ConfigFault && !fault.message.includes('hush'),
    );
  });

  for (const port of ['-1', '65536', '3000.5', '3000x']) {
    it(`refuse the port ${port}`, () => {
      assert.throws(() => readConfig({ PORT: port }), /PORT: must be/);
    });
  }

  it('take an address with a slash at the end as the same address', () => {
    const config = readConfig({ PUBLIC_URL: 'https://chat.thornmarch.example/' });
    assert.equal(config.publicUrl, 'https://chat.thornmarch.example');
    assert.equal(config.councilSiteUrl, 'https://chat.thornmarch.example/demo');
  });

  it('let no page in that has no origin of its own', () => {
    assert.throws(
      () => readConfig({ ALLOWED_ORIGINS: 'data:text/html,x' }),
      /ALLOWED_ORIGINS: must be origins/,
    );
  });

  it('let the sites that embed the widget in by their origin alone', () => {
    const { allowedOrigins } = readConfig({ ALLOWED_ORIGINS: 'https://www.thornmarch.example/bins, ' });
    assert.ok(allowedOrigins.includes('https://www.thornmarch.example'));
  });
});
