/** What is seen of one ranking, always in the same order. */
export type Signals = readonly number[];

/** Turns signals into a probability: one weight per signal. */
export interface Calibration {
  weights: number[];
  bias: number;
}

export interface CalibrationCase {
  signals: Signals;
  isRight: boolean;
  weight: number;
}

const steps = 25;
/** Keeps weights small where the cases say little. */
const decay = 1e-4;

/** The probability that the first intent is right. */
export function confidenceOf({ weights, bias }: Calibration, signals: Signals): number {
  let sum = bias;
  for (let place = 0; place < weights.length; place++) sum += (weights[place] ?? 0) * (signals[place] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

/** Fits logistic regression by Newton's method, on signals brought to one scale. */
export function fitCalibration(cases: CalibrationCase[]): Calibration {
  const width = cases[0]?.signals.length ?? 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const average = (place: number, of: (signal: number) => number): number =>
    cases.reduce((sum, { signals, weight }) => sum + (weight * of(signals[place] ?? 0)) / total, 0);
  const places = Array.from({ length: width }, (_, place) => place);
  const means = places.map((place) => average(place, (signal) => signal));
  const spreads = places.map(
    (place) => Math.sqrt(average(place, (signal) => (signal - (means[place] ?? 0)) ** 2)) || 1,
  );
  // The last column is always 1: its weight is the bias.
  const rows = cases.map(({ signals }) => [
    ...places.map((place) => ((signals[place] ?? 0) - (means[place] ?? 0)) / (spreads[place] ?? 1)),
    1,
  ]);
  let weights: number[] = Array.from({ length: width + 1 }, () => 0);
  for (let step = 0; step < steps; step++) {
    const { slope, curve } = slopeAndCurve(cases, rows, weights, total);
    const change = solve(curve, slope);
    weights = weights.map((weight, place) => weight - (change[place] ?? 0));
    if (Math.max(...change.map(Math.abs)) < 1e-6) break;
  }
  const unscaled = places.map((place) => (weights[place] ?? 0) / (spreads[place] ?? 1));
  const shift = unscaled.reduce((sum, weight, place) => sum + weight * (means[place] ?? 0), 0);
  return { weights: unscaled, bias: (weights[width] ?? 0) - shift };
}

function slopeAndCurve(cases: CalibrationCase[], rows: number[][], weights: number[], total: number) {
  const slope = weights.map((weight, place) => (place < weights.length - 1 ? decay * weight : 0));
  const curve = weights.map((_, i) => weights.map((_, j) => (i === j ? decay : 0)));
  rows.forEach((row, number) => {
    const { isRight, weight } = cases[number] as CalibrationCase;
    const confidence = confidenceOf({ weights, bias: 0 }, row);
    const error = (confidence - (isRight ? 1 : 0)) * (weight / total);
    const bend = confidence * (1 - confidence) * (weight / total);
    for (let i = 0; i < row.length; i++) {
      slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0);
      const line = curve[i] as number[];
      for (let j = 0; j < row.length; j++) line[j] = (line[j] ?? 0) + bend * (row[i] ?? 0) * (row[j] ?? 0);
    }
  });
  return { slope, curve };
}

/** Solves `matrix · x = right` by elimination; the matrix is small and positive. */
function solve(matrix: number[][], right: number[]): number[] {
  const lines = matrix.map((line, place) => [...line, right[place] ?? 0]);
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot++) {
    const own = lines[pivot] as number[];
    for (let below = pivot + 1; below < size; below++) {
      const line = lines[below] as number[];
      const share = (line[pivot] ?? 0) / (own[pivot] || 1e-12);
      for (let place = pivot; place <= size; place++)
        line[place] = (line[place] ?? 0) - share * (own[place] ?? 0);
    }
  }
  const found: number[] = Array.from({ length: size }, () => 0);
  for (let place = size - 1; place >= 0; place--) {
    const line = lines[place] as number[];
    let sum = line[size] ?? 0;
    for (let known = place + 1; known < size; known++) sum -= (line[known] ?? 0) * (found[known] ?? 0);
    found[place] = sum / (line[place] || 1e-12);
  }
  return found;
}
