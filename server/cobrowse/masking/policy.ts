/** What an agent may see of a resident's page. Everything else is hidden. */
export interface MaskingPolicy {
  /** Names of the form fields whose answers the council lets its agents see. */
  readonly shownFields: readonly string[];
  /** Where text is shown: CSS selectors; what lies inside a match counts too. */
  readonly shownText: readonly string[];
  /** Where text is hidden even inside a place where it is shown. */
  readonly maskedText: readonly string[];
  /** Class names are shown only with one of these beginnings. */
  readonly classPrefixes: readonly string[];
  /**
   * Another name for a class that begins otherwise, such as `gh-7`, if the page's style sheets speak of it. The
   * recorder has one, so that a council's own classes keep their looks and not their names; the relay has none.
   */
  readonly aliasClass?: (name: string, isInStyleSheet: boolean) => string | undefined;
}

/** The same words on every resident's page: what a GOV.UK-style page says to everyone. */
const shownText = [
  'h1, h2, h3, h4, h5, h6',
  'label, legend, caption, th, button, summary',
  'nav, .govuk-breadcrumbs, .govuk-back-link, .govuk-pagination, .govuk-skip-link',
  '.govuk-header__service-name, .govuk-service-navigation, .govuk-phase-banner, .govuk-footer',
  '.govuk-hint, .govuk-label, .govuk-button, .govuk-caption-xl, .govuk-caption-l, .govuk-caption-m',
  '.govuk-error-message, .govuk-error-summary',
  '.govuk-summary-list__key, .govuk-summary-list__actions',
  '.govuk-panel__title, .govuk-warning-text__text, .govuk-tabs__tab',
  '.govuk-date-input__label, .govuk-input__prefix, .govuk-input__suffix',
  '.govuk-cookie-banner__heading, .govuk-notification-banner__title, .govuk-task-list__name-and-hint',
  '[data-guildhall-show]',
];

/** Places of which nothing but the outline is shown, since what comes and goes in them follows what a resident types. */
export const closedPlaces =
  '[contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="listbox"]';

/** A resident's own words, and whatever counts or measures them. */
const maskedText = [
  'td, output, meter, progress, textarea, option, optgroup',
  '.govuk-summary-list__value, .govuk-character-count__message, .govuk-character-count__status',
  '.govuk-panel__body',
  closedPlaces,
  '[role="combobox"], [role="option"], [role="gridcell"], [role="spinbutton"], [role="slider"]',
  '[role="progressbar"], [role="meter"]',
  '[data-guildhall-mask]',
];

export const defaultMaskingPolicy: MaskingPolicy = {
  shownFields: [],
  shownText,
  maskedText,
  classPrefixes: ['govuk-', 'app-', 'js-'],
};

/** The default policy with the council's own list of shown fields, or more. */
export function maskingPolicy(council: Partial<MaskingPolicy>): MaskingPolicy {
  return { ...defaultMaskingPolicy, ...council };
}
