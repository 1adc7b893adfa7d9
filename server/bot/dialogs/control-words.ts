import { bareWords } from '../short-replies.js';

const cancel =
  /^(?:(?:no|na|ok|actually|sorry) )?(?:(?:please|can you|i want to|id like to|lets|just) )?(?:cancel|stop|quit|exit|abort|end)(?: (?:it|this|that|now|everything|the (?:form|request|report|booking)|my (?:request|report|booking)))?$|^(?:no )?(?:never ?mind|forget (?:it|this|that|about it)|leave it|dont bother|i (?:have )?changed my mind|i dont want to(?: do this| carry on| continue| report it)?( any ?more)?|scrap (?:it|that))$|^(?:canslo|canslwch|stop|stopiwch|peidiwch|dim ots|anghofiwch(?: (?:o|am y peth|e))?|rhowch y gorau iddi|dwi ddim eisiau(?: parhau)?)$/;
const skip =
  /^(?:skip|pass|skip (?:it|this|that|this question)|leave (?:it )?(?:blank|out)|none|nothing|no|nope|not sure|i dont know|dont know|dunno|no idea|i (?:do not|dont) have (?:one|it)|not applicable|n a|na|hepgor|hepgor y cwestiwn hwn|dim|dim syniad|ddim yn gwybod|dwi ddim yn gwybod|does gen i ddim(?: un)?|nac oes)$/;
const person =
  /^(?:(?:can i |i want to |let me |please )?(?:talk|speak|chat) (?:to|with) (?:a |an |some ?)?(?:person|human|someone|somebody|agent|adviser|advisor|real person)|(?:a )?(?:person|human|agent)|siarad (?:â|a|gyda) (?:pherson|rhywun)|person go iawn)$/;
const personWords =
  /(?<!\p{L})(?:person|people|human|someone|somebody|anyone|agent|advis[eo]r|officer|speak|talk|phone|ring|call|berson|pherson|rhywun|siarad|ffonio)(?!\p{L})/iu;
const question =
  /\?\s*$|^(?:what|when|where|who|why|how|which|can|could|do|does|did|is|are|will|would|should|am|beth|pryd|ble|pwy|pam|sut|faint|oes|ydy|alla|allwch|gaf|ga)\b/i;

/** The resident wants to give the request up. */
export const isCancel = (text: string): boolean => cancel.test(bareWords(text));

/** They cannot or will not answer this one. */
export const isSkip = (text: string): boolean => skip.test(bareWords(text));

/** They want a person, in so many words. */
export const isPersonWanted = (text: string): boolean => person.test(bareWords(text));

/** It has the form of a question. */
export const isQuestion = (text: string): boolean => question.test(text.trim());

const request = /^(?:can|could|would|will|may) (?:you|u|i|we|someone|somebody)\b|^(?:alla|allwch|gaf|ga)\b/i;

/** They ask to know something, rather than for it to be done. */
export const asksToKnow = (text: string): boolean => isQuestion(text) && !request.test(text.trim());

/** Somebody to talk to is at least mentioned. */
export const speaksOfPerson = (text: string): boolean => personWords.test(text);
