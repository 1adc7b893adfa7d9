/** Fewer conversations than this in the last hour say nothing of how long the next takes. */
export const fewestSamples = 5;

/** Half of all outcomes of a normal distribution fall within so many deviations of its middle. */
const quartile = 0.6745;

/**
 * The wait from a place in the queue, as a range in which half of such waits fall; null while there is
 * too little to tell. Places come free one after another at the rate at which the agents on end
 * conversations, so the wait for the nth is a sum of n waits, whose spread is known.
 * @param handlingSeconds how long the last hour's conversations were held.
 * @param places conversations that the agents who may serve this one can hold between them.
 */
export function estimateWait(
  position: number,
  handlingSeconds: number[],
  places: number,
): { fromSeconds: number; toSeconds: number } | null {
  if (handlingSeconds.length < fewestSamples || places === 0) return null;
  const mean = handlingSeconds.reduce((sum, seconds) => sum + seconds, 0) / handlingSeconds.length;
  const untilOneIsFree = mean / places;
  const quantile = (deviations: number): number =>
    position * (1 - 1 / (9 * position) + deviations / (3 * Math.sqrt(position))) ** 3 * untilOneIsFree;
  return {
    fromSeconds: 60 * Math.floor(quantile(-quartile) / 60),
    toSeconds: 60 * Math.max(1, Math.ceil(quantile(quartile) / 60)),
  };
}
