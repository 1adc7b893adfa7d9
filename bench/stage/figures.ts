import { machine } from '../report/report.js';

/** The value below which `share` of them lie. */
export function percentile(values: number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: number[]): number {
  return percentile(values, 0.5);
}

/** To as many digits as anybody reads. */
export function rounded(value: number): number {
  return Number(value.toPrecision(3));
}

/** One measured claim: what, how much, and the goal where there is one. */
export interface Figure {
  figure: string;
  engine?: string;
  goal?: string;
  isMet?: boolean;
  [measured: string]: unknown;
}

/** Prints figures as they come, or all of them as one object at the end. */
export function reporting(isJson: boolean): { add: (figure: Figure) => void; end: () => void } {
  const figures: Figure[] = [];
  return {
    add: (figure) => {
      figures.push(figure);
      if (!isJson) console.log(lines(figure));
    },
    end: () => console.log(isJson ? JSON.stringify({ machine: machine(), figures }) : shown(machine())),
  };
}

function lines({ figure, engine, goal, isMet, ...measured }: Figure): string {
  const verdict =
    goal === undefined
      ? ''
      : `\n    goal: ${goal}${isMet === undefined ? '' : isMet ? ', met' : ', NOT met'}`;
  const values = Object.entries(measured).map(([name, value]) => `\n    ${name}: ${shown(value)}`);
  return `${figure}${engine === undefined ? '' : ` (${engine})`}${values.join('')}${verdict}`;
}

function shown(value: unknown): string {
  if (typeof value === 'number')
    return value >= 1_000 ? Math.round(value).toLocaleString('en-GB') : String(rounded(value));
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${shown(one)}`)
    .join(', ');
}
