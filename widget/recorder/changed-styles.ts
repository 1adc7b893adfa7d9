import type { RecordedPage } from './recorded-page.js';
import type { AttributeChange } from './rrweb-events.js';

function cssOf(style: HTMLStyleElement): string {
  try {
    return Array.from(style.sheet?.cssRules ?? [], (rule) => rule.cssText).join('');
  } catch {
    return '';
  }
}

/**
 * A style element whose text changed, as the whole of its new rules: the walker hides all text that nobody signed,
 * and a style sheet's text is among it.
 */
export function changedStyle(id: number, { mirror }: RecordedPage): AttributeChange[] {
  const style = mirror.getNode(id);
  return style instanceof HTMLStyleElement ? [{ id, attributes: { _cssText: cssOf(style) } }] : [];
}
