const mostAliases = 20_000;

/** For as long as the page lives, so that a class has one alias in every snapshot. */
const aliases = new Map<string, string>();

/**
 * Another name for a class of the council's own. Only classes that a style sheet speaks of have one: a class that is
 * made of a resident's name changes no looks, and so never leaves the page.
 */
export function aliasClass(name: string, isInStyleSheet: boolean): string | undefined {
  const known = aliases.get(name);
  if (known !== undefined || !isInStyleSheet || aliases.size >= mostAliases) return known;
  const alias = `gh-${aliases.size + 1}`;
  aliases.set(name, alias);
  return alias;
}

/** How many classes have an alias. */
export const aliasCount = (): number => aliases.size;

function readRules(rules: CSSRuleList): void {
  for (const rule of rules) {
    if (rule instanceof CSSStyleRule) {
      for (const [, written] of rule.selectorText.matchAll(/\.((?:[\w-]|\\[^\da-fA-F\s])+)/g)) {
        if (written !== undefined) aliasClass(written.replaceAll('\\', ''), true);
      }
    }
    if (rule instanceof CSSGroupingRule || rule instanceof CSSStyleRule) readRules(rule.cssRules);
    if (rule instanceof CSSImportRule && rule.styleSheet) readSheet(rule.styleSheet);
  }
}

function readSheet(sheet: CSSStyleSheet): void {
  try {
    readRules(sheet.cssRules);
  } catch {
    // A style sheet of another origin that does not let itself be read: the agent sees none of it either.
  }
}

/** Gives every class that the page's style sheets speak of its alias, before elements that stand above them are sent. */
export function aliasStyledClasses(page: Document): void {
  for (const sheet of [...page.styleSheets, ...(page.adoptedStyleSheets ?? [])]) readSheet(sheet);
}
