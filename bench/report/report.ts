import { cpus, totalmem } from 'node:os';

/** The machine that the figures are of. */
export function machine(): Record<string, string | number> {
  const [first] = cpus();
  return {
    processor: first?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  };
}

/** Prints figures: one object as JSON, or a line for each. */
export function report(figures: Record<string, unknown>, options: string[]): void {
  const all = { ...figures, machine: machine() };
  if (options.includes('--json')) {
    console.log(JSON.stringify(all));
    return;
  }
  for (const [name, value] of Object.entries(all)) {
    console.log(`${name.padEnd(22)} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`);
  }
}

/** The number after an option, as in `--rounds 20`. */
export function numberOf(options: string[], name: string, otherwise: number): number {
  const place = options.indexOf(name);
  return place === -1 ? otherwise : Number(options[place + 1]);
}

/** The word after an option, as in `--engine sqlite`. */
export function wordOf(options: string[], name: string): string | undefined {
  const place = options.indexOf(name);
  return place === -1 ? undefined : options[place + 1];
}
