import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from './build.js';

/** What the tests run that npm cannot install: where it stands once Debian's package is installed. */
const debianPackages = [
  { name: 'chromium', program: '/usr/bin/chromium' },
  { name: 'redis-server', program: '/usr/bin/redis-server' },
  { name: 'postgresql', program: '/usr/lib/postgresql' },
  { name: 'util-linux', program: '/usr/bin/setpriv' },
];

function installMissing(): void {
  const missing = debianPackages.filter(({ program }) => !existsSync(program)).map(({ name }) => name);
  if (missing.length === 0) return;
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', ...missing];
  const isRoot = process.getuid?.() === 0;
  const maySudo = !isRoot && spawnSync('sudo', ['-n', 'true']).status === 0;
  if (!isRoot && !maySudo) {
    console.error(
      `\nThe tests need: ${missing.join(', ')}. Install them with\n\n  sudo ${install.join(' ')}\n`,
    );
    process.exit(1);
  }
  const run = (command: string[]): void => {
    const [program = '', ...rest] = maySudo ? ['sudo', '-n', ...command] : command;
    execFileSync(program, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  };
  run(['apt-get', 'update']);
  run(install);
}

async function step(name: string, work: () => void | Promise<void>): Promise<void> {
  const start = Date.now();
  console.log(`\n== ${name}`);
  await work();
  console.log(`== ${name}: ${((Date.now() - start) / 1_000).toFixed(1)} s`);
}

function runNode(...command: string[]): void {
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

await step('install what is missing', installMissing);
await step('check', () => {
  const { status } = spawnSync('npm', ['run', '--silent', 'check'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
});
await step('build', build);
await step('test', () => runNode('node_modules/mocha/bin/mocha.js', 'test/**/*.test.ts'));
