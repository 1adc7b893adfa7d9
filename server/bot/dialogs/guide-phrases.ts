import type { Language } from '../../protocol/conversation.js';

interface GuidePhrases {
  howItGoes: string;
  youToldMe: (values: string) => string;
  changed: (label: string, value: string) => string;
  check: string;
  send: string;
  sendOrChange: string;
  changeSomething: string;
  whatToChange: string;
  cancel: string;
  cancelled: string;
  skip: string;
  skipped: string;
  backToIt: string;
  stuck: string;
  stuckOptional: string;
  talkToPerson: string;
  sent: (reference: string) => string;
  keepReference: string;
  notFound: string;
  tooManyTries: string;
  progress: (title: string, status: string, filed: string) => string;
  noCollections: string;
  collections: (postcode: string) => string;
}

/** What the assistant says while it guides a resident through a request. */
export const guidePhrases: Record<Language, GuidePhrases> = {
  en: {
    howItGoes: 'I can do this here with a few questions. Say **cancel** at any time to stop.',
    youToldMe: (values) => `You told me: ${values}.`,
    changed: (label, value) => `I have changed it. ${label}: ${value}.`,
    check: 'Please check that this is right.',
    send: 'Yes, send it',
    sendOrChange: 'Shall I send this? Say yes, or tell me what to change.',
    changeSomething: 'Change something',
    whatToChange: 'What do you want to change?',
    cancel: 'Cancel',
    cancelled: 'OK, I have cancelled this. Nothing was sent.',
    skip: 'Skip this question',
    skipped: 'OK, we can leave that out.',
    backToIt: 'Back to your request.',
    stuck: 'If you cannot answer, I can pass you to a person.',
    stuckOptional: 'You can skip this question, or talk to a person.',
    talkToPerson: 'Talk to a person',
    sent: (reference) => `Thank you. We have your request. Your reference is **${reference}**.`,
    keepReference: 'Keep the reference. You can ask me how it is going with it and the postcode.',
    notFound:
      'I cannot find a request with that reference and postcode. Check both. Then give me the reference again.',
    tooManyTries: 'I cannot look up any more requests in this chat. A person can help you find yours.',
    progress: (title, status, filed) => `**${title}**\n\n${status}\n\nWe got it on ${filed}.`,
    noCollections:
      'I cannot find bin collections for that postcode. Check it and try again. It must be a home in our area.',
    collections: (postcode) => `Next collections for **${postcode}**:`,
  },
  cy: {
    howItGoes:
      'Gallaf wneud hyn yma gydag ychydig o gwestiynau. Dywedwch **canslo** unrhyw bryd i roi’r gorau iddi.',
    youToldMe: (values) => `Fe ddywedoch chi: ${values}.`,
    changed: (label, value) => `Rwyf wedi’i newid. ${label}: ${value}.`,
    check: 'Gwiriwch fod hyn yn gywir.',
    send: 'Ie, anfonwch',
    sendOrChange: 'A ddylwn i anfon hwn? Dywedwch ie, neu dywedwch beth i’w newid.',
    changeSomething: 'Newid rhywbeth',
    whatToChange: 'Beth hoffech chi ei newid?',
    cancel: 'Canslo',
    cancelled: 'Iawn, rwyf wedi canslo hwn. Ni anfonwyd dim.',
    skip: 'Hepgor y cwestiwn hwn',
    skipped: 'Iawn, gallwn adael hynny allan.',
    backToIt: 'Yn ôl at eich cais.',
    stuck: 'Os na allwch ateb, gallaf eich trosglwyddo i berson.',
    stuckOptional: 'Gallwch hepgor y cwestiwn hwn, neu siarad â pherson.',
    talkToPerson: 'Siarad â pherson',
    sent: (reference) => `Diolch. Mae eich cais gennym. Eich cyfeirnod yw **${reference}**.`,
    keepReference: 'Cadwch y cyfeirnod. Gallwch ofyn i mi sut mae’n mynd gyda’r cyfeirnod a’r cod post.',
    notFound:
      'Ni allaf ddod o hyd i gais gyda’r cyfeirnod a’r cod post hynny. Gwiriwch y ddau. Yna rhowch y cyfeirnod i mi eto.',
    tooManyTries:
      'Ni allaf chwilio am ragor o geisiadau yn y sgwrs hon. Gall person eich helpu i ddod o hyd i’ch un chi.',
    progress: (title, status, filed) => `**${title}**\n\n${status}\n\nDaeth i law ar ${filed}.`,
    noCollections:
      'Ni allaf ddod o hyd i gasgliadau biniau ar gyfer y cod post hwnnw. Gwiriwch ef a rhowch gynnig arall arni. Rhaid iddo fod yn gartref yn ein hardal ni.',
    collections: (postcode) => `Y casgliadau nesaf ar gyfer **${postcode}**:`,
  },
};
