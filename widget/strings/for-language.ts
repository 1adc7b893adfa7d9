import type { Language } from '../../server/protocol/conversation.js';
import { welsh } from './cy.js';
import { english } from './en.js';
import type { Strings } from './strings.js';

/** Everything a resident reads, in their language. */
export const stringsFor = (language: Language): Strings => (language === 'cy' ? welsh : english);
