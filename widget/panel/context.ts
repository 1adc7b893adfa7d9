import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Conversation } from '../conversation/conversation.js';
import type { Store } from '../conversation/store.js';
import type { ConversationView } from '../conversation/view.js';
import { stringsFor } from '../strings/for-language.js';
import type { Strings } from '../strings/strings.js';
import type { Face } from './face.js';

/** What every part of the panel may use. */
export interface PanelParts {
  conversation: Conversation;
  face: Store<Face>;
  draft: { read: () => string; write: (text: string) => void };
  titleFor: (language: Face['language']) => string;
  minimise: () => void;
  /** Puts the focus back where the resident writes. */
  requestFocus: () => void;
  chooseLanguage: (language: Face['language']) => void;
}

export const PanelContext = createContext<PanelParts | null>(null);

export function useParts(): PanelParts {
  const parts = useContext(PanelContext);
  if (!parts) throw new Error('A part of the panel was rendered outside it');
  return parts;
}

/** The value of a store, rendered anew whenever it changes. */
export function useStore<Value extends object>(store: Pick<Store<Value>, 'get' | 'watch'>): Value {
  const [value, setValue] = useState(store.get);
  useEffect(() => {
    setValue(store.get);
    return store.watch(() => setValue(store.get));
  }, [store]);
  return value;
}

export const useView = (): ConversationView => useStore(useParts().conversation.view);
export const useFace = (): Face => useStore(useParts().face);
export const useStrings = (): Strings => stringsFor(useFace().language);
