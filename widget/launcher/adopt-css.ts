/**
 * Styles a shadow tree or the page by a constructed sheet, which a strict Content-Security-Policy allows.
 * Gives back how to take it away.
 */
export function adoptCss(root: ShadowRoot | Document, css: string): () => void {
  if (!('adoptedStyleSheets' in root)) return adoptAsElement(root, css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  };
}

/** For Safari before 16.4, which old iPhones cannot leave behind. */
function adoptAsElement(root: ShadowRoot | Document, css: string): () => void {
  const style = document.createElement('style');
  style.textContent = css;
  (root instanceof Document ? root.head : root).append(style);
  return () => style.remove();
}
