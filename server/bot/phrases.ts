import type { Language } from '../protocol/conversation.js';

interface Phrases {
  didYouMean: string;
  noneOfThese: string;
  rephrase: string;
  whatToAsk: string;
  stillHere: string;
  handOverAsked: string;
  handOverNotUnderstood: string;
  handOverNeedsPerson: string;
  talkToPerson: string;
  onlyInEnglish: string;
  notInAnswer: (title: string) => string;
  sorry: string;
  closed: string;
  closedUntil: (opening: string) => string;
  untilOpen: string;
  nobodyOn: string;
  leaveMessage: string;
}

/** What the bot says in its own voice; everything else it says is an editor's published answer. */
export const phrases: Record<Language, Phrases> = {
  en: {
    didYouMean: 'I am not sure what you need. Did you mean one of these?',
    noneOfThese: 'None of these',
    rephrase:
      'Sorry, I did not understand. Try saying it another way, in a few words. For example: "missed bin".',
    whatToAsk: 'What would you like to ask the council about? A few words are enough.',
    stillHere:
      'I am worried about you. I am a computer and not a person, so please talk to somebody now. **If anybody is in danger, call 999.** I can pass you to a person here.',
    handOverAsked:
      'I will pass you to a person. They can see what you have written here, so you do not need to say it again.',
    handOverNotUnderstood:
      'Sorry, I could not work out what you need. I will pass you to a person. They can see what you have written here.',
    handOverNeedsPerson:
      'I will pass you to a person who can help with this. They can see what you have written here.',
    talkToPerson: 'Talk to a person',
    onlyInEnglish: 'We only have this answer in English for now.',
    notInAnswer: (title) =>
      `My answer on "${title}" does not say. Our page may tell you more, or I can pass you to a person.`,
    sorry: 'Sorry, I could not work out what you need.',
    closed: 'Our team is closed.',
    closedUntil: (opening) => `Our team is closed now. It opens ${opening}.`,
    untilOpen: 'Until then I can answer questions, or you can leave a message and we will contact you.',
    nobodyOn:
      'Sorry, I could not work out what you need, and nobody is free just now. Try saying it another way. Or you can leave a message, or wait for a person.',
    leaveMessage: 'Leave a message',
  },
  cy: {
    didYouMean: 'Dydw i ddim yn siŵr beth sydd ei angen arnoch. Ai un o’r rhain oeddech chi’n ei feddwl?',
    noneOfThese: 'Dim un o’r rhain',
    rephrase:
      'Mae’n ddrwg gen i, wnes i ddim deall. Rhowch gynnig ar ei ddweud mewn ffordd arall, mewn ychydig eiriau. Er enghraifft: "bin heb ei gasglu".',
    whatToAsk: 'Beth hoffech chi ei ofyn i’r cyngor? Mae ychydig eiriau yn ddigon.',
    stillHere:
      'Rwy’n poeni amdanoch. Cyfrifiadur ydw i, nid person, felly siaradwch â rhywun nawr. **Os oes unrhyw un mewn perygl, ffoniwch 999.** Gallaf eich trosglwyddo i berson yma.',
    handOverAsked:
      'Fe wnaf eich trosglwyddo i berson. Gallan nhw weld yr hyn rydych wedi’i ysgrifennu yma, felly does dim angen ei ddweud eto.',
    handOverNotUnderstood:
      'Mae’n ddrwg gen i, doeddwn i ddim yn deall beth sydd ei angen arnoch. Fe wnaf eich trosglwyddo i berson. Gallan nhw weld yr hyn rydych wedi’i ysgrifennu yma.',
    handOverNeedsPerson:
      'Fe wnaf eich trosglwyddo i berson a all helpu gyda hyn. Gallan nhw weld yr hyn rydych wedi’i ysgrifennu yma.',
    talkToPerson: 'Siarad â pherson',
    onlyInEnglish: 'Dim ond yn Saesneg y mae’r ateb hwn gennym ar hyn o bryd.',
    notInAnswer: (title) =>
      `Dydy fy ateb am "${title}" ddim yn dweud. Efallai bod mwy ar ein tudalen, neu gallaf eich trosglwyddo i berson.`,
    sorry: 'Mae’n ddrwg gen i, doeddwn i ddim yn deall beth sydd ei angen arnoch.',
    closed: 'Mae ein tîm ar gau.',
    closedUntil: (opening) => `Mae ein tîm ar gau nawr. Mae’n agor ${opening}.`,
    untilOpen: 'Tan hynny gallaf ateb cwestiynau, neu gallwch adael neges a byddwn yn cysylltu â chi.',
    nobodyOn:
      'Mae’n ddrwg gen i, doeddwn i ddim yn deall beth sydd ei angen arnoch, a does neb yn rhydd ar hyn o bryd. Rhowch gynnig ar ei ddweud mewn ffordd arall. Neu gallwch adael neges, neu aros am berson.',
    leaveMessage: 'Gadael neges',
  },
};
