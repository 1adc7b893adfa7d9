/** "83%"; a dash where there is nothing to take a share of. */
export function shareWords(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 100)}%`;
}
