/** What is seen of one ranking: the best margin, its lead over the second, and how much of the text is unknown. */
export type Signals = readonly number[];

export interface Calibration {
  weights: number[];
  bias: number;
}

/** The probability that the first intent is right. */
export function confidenceOf({ weights, bias }: Calibration, signals: Signals): number {
  const sum = signals.reduce((total, signal, place) => total + signal * (weights[place] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}

/** Fits logistic regression by gradient descent with a little weight decay: few signals, smooth, no surprises. */
export function fitCalibration(cases: { signals: Signals; isRight: boolean; weight: number }[]): Calibration {
  const width = cases[0]?.signals.length ?? 0;
  const means = column(width, (place) => mean(cases.map(({ signals }) => signals[place] ?? 0)));
  const spreads = column(width, (place) =>
    Math.sqrt(mean(cases.map(({ signals }) => ((signals[place] ?? 0) - (means[place] ?? 0)) ** 2)) || 1),
  );
  const weights = column(width, () => 0);
  let bias = 0;
  const total = cases.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (let step = 0; step < 400; step++) {
    const slopes = column(width, () => 0);
    let biasSlope = 0;
    for (const { signals, isRight, weight } of cases) {
      const scaled = signals.map((signal, place) => (signal - (means[place] ?? 0)) / (spreads[place] ?? 1));
      const error = (confidenceOf({ weights, bias }, scaled) - (isRight ? 1 : 0)) * (weight / total);
      scaled.forEach((signal, place) => {
        slopes[place] = (slopes[place] ?? 0) + error * signal;
      });
      biasSlope += error;
    }
    slopes.forEach((slope, place) => {
      weights[place] = (weights[place] ?? 0) - 2 * (slope + 0.0005 * (weights[place] ?? 0));
    });
    bias -= 2 * biasSlope;
  }
  const unscaled = weights.map((weight, place) => weight / (spreads[place] ?? 1));
  const shift = unscaled.reduce((sum, weight, place) => sum + weight * (means[place] ?? 0), 0);
  return { weights: unscaled, bias: bias - shift };
}

function column(width: number, value: (place: number) => number): number[] {
  return Array.from({ length: width }, (_, place) => value(place));
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
}
