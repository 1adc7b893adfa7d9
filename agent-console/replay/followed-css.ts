/** Classes that stand in the replay for states that only the resident's own browser has. */
export const followedClasses = {
  hover: 'guildhall-hover',
  focus: 'guildhall-focus',
  focusWithin: 'guildhall-focus-within',
} as const;

const followed: Readonly<Record<string, string>> = {
  ':hover': `.${followedClasses.hover}`,
  ':focus': `.${followedClasses.focus}`,
  ':focus-visible': `.${followedClasses.focus}`,
  ':focus-within': `.${followedClasses.focusWithin}`,
  // Links have no address here, so to a style sheet they are no links.
  ':link': ':is(a)',
  ':any-link': ':is(a)',
  ':visited': ':not(*)',
};

/** A style sheet that follows the resident's pointer and focus instead of the agent's. */
export function followedCss(css: string): string {
  return css.replaceAll(
    /:(?:hover|focus(?:-visible|-within)?|any-link|link|visited)(?![\w-])/g,
    (state) => followed[state] ?? state,
  );
}
