/** The labels of the fields on this page whose answers the agent would see, in the page's own words. */
export function questionsOnPage(fieldNames: readonly string[]): string {
  const questions = fieldNames.flatMap((name) => [...document.getElementsByName(name)].map(questionOf));
  return [...new Set(questions)].filter(Boolean).join(', ');
}

function questionOf(field: HTMLElement): string {
  const legend = field.closest('fieldset')?.querySelector('legend');
  const label = 'labels' in field ? (field as HTMLInputElement).labels?.[0] : undefined;
  const isOneOfSeveral = field instanceof HTMLInputElement && ['radio', 'checkbox'].includes(field.type);
  return ((isOneOfSeveral ? legend : label) ?? label ?? legend)?.textContent.trim() ?? '';
}
