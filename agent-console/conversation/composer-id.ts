/** The id of the element that one writes in; each conversation's own, so that focus never lands in another's. */
export const composerId = (conversationId: string): string => `composer-${conversationId}`;
