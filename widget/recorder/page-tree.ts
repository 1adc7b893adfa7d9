/** The element whose shadow root this node is in, if it is in one. */
function hostOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** `closest` that does not stop at the edge of a shadow root. */
export function closestAcross(start: Element, selector: string): Element | null {
  for (let place: Element | null = start; place !== null; place = hostOf(place)) {
    const found = place.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** Whether a node is an element or lies in it, in its shadow root or in one further in. */
export function isWithin(node: Node, element: Element): boolean {
  for (let place: Node | null = node; place !== null; place = hostOf(place)) {
    if (element.contains(place)) return true;
    if (place instanceof ShadowRoot) return isWithin(place.host, element);
  }
  return false;
}

/** The element that a node is, or is directly in. */
export function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  if (node instanceof ShadowRoot) return node.host;
  return node.parentElement ?? hostOf(node);
}
