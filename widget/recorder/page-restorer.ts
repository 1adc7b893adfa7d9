interface Patched {
  readonly owner: object;
  readonly name: string;
  readonly before: PropertyDescriptor | undefined;
}

/** What rrweb changes in a page and does not put back of its own accord. */
function patchedPlaces(page: Document): Patched[] {
  const sheets = ['insertRule', 'deleteRule', 'addRule', 'removeRule', 'replace', 'replaceSync'].map(
    (name) => ({
      owner: CSSStyleSheet.prototype,
      name,
    }),
  );
  return [
    ...sheets,
    { owner: Element.prototype, name: 'attachShadow' },
    { owner: page, name: 'adoptedStyleSheets' },
  ].map(({ owner, name }) => ({ owner, name, before: Object.getOwnPropertyDescriptor(owner, name) }));
}

/** Remembers how the page is, and gives back how to leave it so. */
export function rememberPage(page: Document): () => void {
  const places = patchedPlaces(page);
  return () => {
    for (const { owner, name, before } of places) {
      if (before === undefined) Reflect.deleteProperty(owner, name);
      else Reflect.defineProperty(owner, name, before);
    }
    for (const field of page.querySelectorAll('[data-rr-is-password]'))
      field.removeAttribute('data-rr-is-password');
  };
}
