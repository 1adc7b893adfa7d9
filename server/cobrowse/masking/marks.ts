/** What stands in every hidden place. One constant, so that it tells neither the length nor the kind of what it hides. */
export const MASK = '••••••••';

/**
 * Begins each text that the recorder's text gate let through, and stays on it all the way to the viewer.
 * rrweb has paths that forget to ask the gate (text directly under a shadow root, a changed style sheet);
 * without this sign such text counts as hidden. U+FDD0 is a Unicode noncharacter: no page's text begins with it.
 */
export const SHOWN = '\uFDD0';

/** The walker's own attribute. It tells the viewer's style sheet what kind of thing is hidden here. */
export const HIDDEN_ATTRIBUTE = 'data-guildhall';

/** Kinds of hidden place: a field, a choice, writing, or a box with this label. */
export const hiddenKinds = ['field', 'choice', 'box', 'picture', 'media', 'frame', 'drawing'] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** The class that the recorder puts on the widget's own element, which the agent never sees. */
export const UNRECORDED_CLASS = 'guildhall-unrecorded';
