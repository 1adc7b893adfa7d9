import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What a bench exports: one claim of speed, size or accuracy, measured. */
export interface Bench {
  about: string;
  run(options: string[]): Promise<void>;
}

const names = readdirSync(dirname(fileURLToPath(import.meta.url)))
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .map((file) => file.replace(/\.ts$/, ''));

const [name, ...options] = process.argv.slice(2);
if (name === undefined) {
  console.log('npm run bench -- NAME [--json]\n');
  for (const one of names) console.log(`  ${one.padEnd(12)} ${(await benchNamed(one)).about}`);
} else if (names.includes(name)) {
  await (await benchNamed(name)).run(options);
} else {
  console.error(`There is no bench ${name}. There are: ${names.join(', ')}.`);
  process.exitCode = 1;
}

async function benchNamed(one: string): Promise<Bench> {
  return (await import(`./${one}.js`)) as Bench;
}
