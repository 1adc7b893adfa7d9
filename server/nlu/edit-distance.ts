const longest = 64;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)];

/**
 * How many letters must be put in, left out, changed or swapped with their neighbour to turn one
 * word into the other (optimal string alignment); anything above `most` comes back as `most + 1`.
 */
export function editDistance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  if (one.length > longest || other.length > longest) return one === other ? 0 : most + 1;
  let [beforeLast, last, current] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= other.length; j++) last[j] = j;
  for (let i = 1; i <= one.length; i++) {
    const letter = one.charCodeAt(i - 1);
    current[0] = i;
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const otherLetter = other.charCodeAt(j - 1);
      let distance = Math.min((last[j] as number) + 1, (current[j - 1] as number) + 1);
      distance = Math.min(distance, (last[j - 1] as number) + (letter === otherLetter ? 0 : 1));
      const isSwap =
        i > 1 && j > 1 && letter === other.charCodeAt(j - 2) && one.charCodeAt(i - 2) === otherLetter;
      if (isSwap) distance = Math.min(distance, (beforeLast[j - 2] as number) + 1);
      current[j] = distance;
      if (distance < least) least = distance;
    }
    if (least > most) return most + 1;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return last[other.length] as number;
}
