/** What the recorder reads of rrweb's events. Kinds are rrweb's numbers; what is not read here is only passed on. */

export interface TextNode {
  readonly type: 3;
  readonly id: number;
  readonly textContent: string;
}

export interface OtherNode {
  readonly type: 0 | 1 | 2 | 4 | 5;
  readonly id: number;
  readonly childNodes?: readonly PageNode[];
}

export type PageNode = TextNode | OtherNode;

export interface Addition {
  readonly parentId: number;
  readonly nextId: number | null;
  readonly node: PageNode;
}

export interface Removal {
  readonly parentId: number;
  readonly id: number;
}

export interface TextChange {
  readonly id: number;
  readonly value: string | null;
}

export type Attributes = Readonly<Record<string, unknown>>;

export interface AttributeChange {
  readonly id: number;
  readonly attributes: Attributes;
}

export interface Mutation {
  readonly source: 0;
  readonly adds: readonly Addition[];
  readonly removes: readonly Removal[];
  readonly texts: readonly TextChange[];
  readonly attributes: readonly AttributeChange[];
  readonly isAttachIframe?: boolean;
}

export interface MouseMove {
  readonly source: 1;
  readonly positions: readonly { readonly id: number; readonly x: number; readonly y: number }[];
}

export interface MouseInteraction {
  readonly source: 2;
  readonly type: number;
  readonly id: number;
  readonly x?: number;
  readonly y?: number;
}

export interface Scroll {
  readonly source: 3;
  readonly id: number;
}

export interface Input {
  readonly source: 5;
  readonly id: number;
}

export type OtherChange = { readonly source: 4 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 };

export type Change = Mutation | MouseMove | MouseInteraction | Scroll | Input | OtherChange;

export type PageEvent =
  | { readonly type: 3; readonly data: Change; readonly timestamp: number }
  | { readonly type: 0 | 1 | 2 | 4 | 5 | 6 | 7; readonly data: unknown; readonly timestamp: number };
