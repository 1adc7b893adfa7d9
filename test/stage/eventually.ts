/**
 * Tries until `check` stops throwing, and gives what it returns: for what happens soon, but not at once.
 * @throws the last fault after `withinMilliseconds`.
 */
export async function eventually<Result>(
  check: () => Promise<Result> | Result,
  withinMilliseconds = 8_000,
): Promise<Result> {
  const end = Date.now() + withinMilliseconds;
  for (;;) {
    try {
      return await check();
    } catch (fault) {
      if (Date.now() > end) throw fault;
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}
