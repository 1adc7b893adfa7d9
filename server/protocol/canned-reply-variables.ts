/** What a canned reply may leave to be filled in, written as `{resident}`, and what it stands for. */
export const cannedReplyVariables = {
  resident: 'the resident’s name',
  agent: 'your name',
  reference: 'the reference of the latest request',
  hours: 'the team’s opening hours',
} as const;
export type CannedReplyVariable = keyof typeof cannedReplyVariables;

const variable = /\{([a-z-]*)\}/gi;

/** The variables of a text that nothing fills in. */
export function unknownVariables(text: string): string[] {
  return [...text.matchAll(variable)]
    .map(([, name = '']) => name)
    .filter((name) => !Object.hasOwn(cannedReplyVariables, name));
}

/** The text with what is known filled in; what is not stays as it was written, for the agent to see. */
export function filledIn(text: string, values: Partial<Record<CannedReplyVariable, string>>): string {
  return text.replace(variable, (written, name: string) =>
    Object.hasOwn(cannedReplyVariables, name) ? (values[name as CannedReplyVariable] ?? written) : written,
  );
}
