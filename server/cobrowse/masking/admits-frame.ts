import { maskFrame } from './mask-frame.js';
import type { MaskingPolicy } from './policy.js';

function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        isSame((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}

/**
 * The relay's gate: whether a frame is exactly what masking would leave of it. It refuses and never repairs, since a
 * frame that needs repair came from a recorder that is broken or not ours. Size, depth and number of nodes are
 * bounded by the same walk, which leaves out what is beyond the bounds.
 */
export function admitsFrame(frame: unknown, policy: MaskingPolicy): boolean {
  const masked = maskFrame(frame, policy);
  return masked !== null && isSame(masked, frame);
}
