import type { LauncherStrings, Strings } from './strings.js';

/** "â Sam" but "ag Anna". */
const withName = (name: string) => `${/^[aeiouwyâêîôûŵŷ]/i.test(name) ? 'ag' : 'â'} ${name}`;

/** "1 funud", "2 funud", "3 munud": the mutation follows the number as it is said. */
const minutesInWelsh = (minutes: number) => `${minutes} ${minutes <= 2 ? 'funud' : 'munud'}`;

export const launcherInWelsh: LauncherStrings = {
  launcher: 'Gofynnwch i ni',
  opening: 'Yn agor y sgwrs',
  couldNotLoad: 'Wnaeth y sgwrs ddim llwytho. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.',
  newMessages: (count) => `${count} neges newydd`,
};

export const welsh: Strings = {
  ...launcherInWelsh,
  title: 'Gofynnwch i ni',
  minimise: "Lleihau'r sgwrs",
  otherLanguage: 'English',
  servedByAssistant: 'Cynorthwyydd awtomatig',
  servedByQueue: 'Yn aros am berson',
  servedByAgent: (agentName) => `Rydych chi'n siarad ${withName(agentName)}`,
  servedByNobody: "Mae'r sgwrs wedi gorffen",

  greeting: 'Helo. Cynorthwyydd awtomatig ydw i, nid person.',
  greetingHelp:
    "Gallaf ateb cwestiynau am wasanaethau'r cyngor, ddydd neu nos. Gallwch ofyn am gael siarad â pherson unrhyw bryd.",
  greetingPrompt: "Teipiwch eich cwestiwn, neu dewiswch un o'r rhain:",
  quickReplies: [
    'Bin heb ei gasglu',
    'Talu fy nhreth gyngor',
    'Cael trwydded barcio',
    'Rhoi gwybod am dwll yn y ffordd',
    'Atgyweirio fy nhŷ cyngor',
  ],

  logLabel: 'Negeseuon y sgwrs',
  you: 'Chi',
  assistant: 'Cynorthwyydd',
  agentWithoutName: 'Staff y cyngor',
  newMessagesBelow: 'Negeseuon newydd',
  choicesLabel: 'Dewiswch ateb',
  linksLabel: 'Dolenni',
  opensInNewTab: '(yn agor mewn tab newydd)',
  assistantTyping: "Mae'r cynorthwyydd yn teipio",
  agentTyping: (agentName) => `Mae ${agentName} yn teipio`,

  composerLabel: 'Eich neges',
  composerPlaceholder: 'Teipiwch eich neges',
  send: 'Anfon',
  charactersLeft: (count) => `Mae gennych chi ${count} ${count === 1 ? 'nod' : 'o nodau'} ar ôl`,
  tooLong: (count) => `Mae eich neges ${count} nod yn rhy hir. Rhaid ei byrhau cyn ei hanfon.`,
  sending: 'Yn anfon',
  waitingToSend: "Yn aros i'w hanfon",
  sent: "Wedi'i hanfon",
  attachFile: 'Atodi ffeil',
  attaching: 'Wrthi’n anfon y ffeil…',
  saveFile: (fileName, kilobytes) => `Cadw ${fileName} (${kilobytes} KB)`,
  fileCleanLine: 'Mae’r ffeil wedi’i gwirio a gellir ei chadw',
  fileRemovedLine: 'Cafodd y ffeil ei dileu, gan y gallai niweidio cyfrifiadur',
  notSent: 'Heb ei hanfon',
  tryAgain: 'Ceisio eto',
  discard: 'Dileu',
  offline: 'Rydych chi all-lein. Bydd eich negeseuon yn cael eu hanfon pan fyddwch chi yn ôl.',
  reconnecting:
    "Rydym wedi colli'r cysylltiad. Rydym yn ceisio eto, a byddwn yn anfon eich negeseuon pan ddaw yn ôl.",
  notSaving: "Nid yw'r sgwrs yn gweithio ar hyn o bryd. Byddwn yn anfon eich negeseuon pan ddaw yn ôl.",

  talkToPerson: 'Siarad â pherson',
  askingForPerson: 'Yn gofyn am berson',
  joiningQueue: "Rydych chi'n ymuno â'r ciw",
  queuePosition: (position) => `Rydych chi'n rhif ${position} yn y ciw`,
  estimatedWait: (seconds) =>
    seconds < 60 ? 'Llai na munud i aros' : `Tua ${minutesInWelsh(Math.ceil(seconds / 60))} i aros`,
  estimatedWaitRange: (fromMinutes, toMinutes) => `Tua ${fromMinutes} i ${minutesInWelsh(toMinutes)} i aros`,
  noEstimate: 'Allwn ni ddim dweud eto pa mor hir.',
  keepBrowsing: "Gallwch ddal i ddefnyddio'r wefan hon wrth aros.",

  queuedLine: 'Rydych chi yn y ciw i siarad â pherson',
  backInQueueLine: (agentName) => `Bu'n rhaid i ${agentName} adael. Rydych chi ar flaen y ciw`,
  joinedLine: (agentName) => `Mae ${agentName} wedi ymuno â'r sgwrs`,
  leftLine: (agentName) => `Mae ${agentName} wedi gadael y sgwrs`,
  passedOnLine: (agentName) => `Mae ${agentName} yn eich trosglwyddo i berson arall`,
  idleWarningLine: (time) =>
    `Ydych chi yno o hyd? Bydd y sgwrs hon yn cau am ${time} os na chlywn ni gennych`,
  endedAwayLine: 'Caeodd y sgwrs hon am na chlywson ni gennych. Ysgrifennwch yma i barhau',
  backToAssistantLine: "Rydych chi'n siarad â'r cynorthwyydd awtomatig eto",
  endedLine: "Mae'r sgwrs wedi gorffen",
  endedByAgentLine: (agentName) => `Mae ${agentName} wedi gorffen y sgwrs`,
  cardNumberRemovedLine: "Rydyn ni wedi tynnu rhif cerdyn o'ch neges. Peidiwch ag anfon un yn y sgwrs hon",
  insuranceNumberRemovedLine:
    "Rydyn ni wedi tynnu rhif Yswiriant Gwladol o'ch neges. Peidiwch ag anfon un yn y sgwrs hon",
  cobrowseAskedLine: (agentName) => `Mae ${agentName} wedi gofyn am gael gweld y dudalen hon`,
  cobrowseGrantedLine: (agentName) => `Rydych chi'n rhannu'r dudalen hon ${withName(agentName)}`,
  cobrowseRefusedLine: "Rydych chi wedi dewis peidio â rhannu'r dudalen hon",
  cobrowseStoppedLine: "Mae rhannu'r dudalen wedi dod i ben",

  cobrowseQuestion: (agentName) => `Gaiff ${agentName} weld y dudalen hon?`,
  cobrowsePurpose: "I'ch helpu gyda:",
  cobrowseWillSee: (agentName) => `Bydd ${agentName} yn gweld`,
  cobrowseSeesPage: "y dudalen rydych chi arni, gyda phopeth rydych chi wedi'i deipio wedi'i guddio",
  cobrowseSeesPageWithSomeAnswers:
    "y dudalen rydych chi arni, gyda'r rhan fwyaf o'r hyn rydych chi wedi'i deipio wedi'i guddio",
  cobrowseSeesAnswers: (questions) =>
    questions ? `eich atebion i: ${questions}` : "ambell ateb y mae'r cyngor wedi dewis eu dangos",
  cobrowseWillNotSee: (agentName) => `Fydd ${agentName} ddim yn gweld`,
  cobrowseHidesTyping: "unrhyw beth rydych chi'n ei deipio",
  cobrowseHidesOtherTyping: "unrhyw beth arall rydych chi'n ei deipio",
  cobrowseHidesPayment: 'cyfrineiriau, manylion banc na manylion cerdyn',
  cobrowseHidesOtherSites: "eich tabiau a'ch gwefannau eraill",
  cobrowseCannotAct: (agentName) => `All ${agentName} ddim clicio na theipio ar eich rhan.`,
  cobrowseStopAnyTime: 'Gallwch stopio unrhyw bryd.',
  cobrowseShare: "Rhannu'r dudalen hon",
  cobrowseRefuse: 'Dim diolch',
  cobrowseBarLabel: "Rhannu'r dudalen",
  cobrowseBar: (agentName) =>
    `Mae ${agentName} yn gallu gweld y dudalen hon. Mae'r hyn rydych chi'n ei deipio wedi'i guddio.`,
  cobrowseBarWithSomeAnswers: (agentName) =>
    `Mae ${agentName} yn gallu gweld y dudalen hon. Mae'r rhan fwyaf o'r hyn rydych chi'n ei deipio wedi'i guddio.`,
  cobrowseStop: 'Stopio rhannu',

  endChat: 'Gorffen y sgwrs',
  endChatQuestion: 'Ydych chi am orffen y sgwrs hon?',
  endChatYes: 'Ydw, gorffen y sgwrs',
  keepChatting: 'Dal i sgwrsio',
  endedHeading: "Mae'r sgwrs hon wedi gorffen",
  feedbackQuestion: 'Sut brofiad gawsoch chi heddiw?',
  feedbackRatings: ['Gwael iawn', 'Gwael', 'Iawn', 'Da', 'Da iawn'],
  feedbackComment: 'Dywedwch fwy wrthym (dewisol)',
  feedbackCommentHint: 'Peidiwch â chynnwys enwau, cyfeiriadau na manylion personol eraill.',
  feedbackChoose: 'Dewiswch rif o 1 i 5',
  feedbackSend: 'Anfon adborth',
  feedbackThanks: 'Diolch. Mae eich adborth yn ein helpu i wella.',
  startAgain: 'Dechrau sgwrs newydd',

  problems: {
    invalid: 'Wnaeth hynny ddim gweithio. Ail-lwythwch y dudalen a rhowch gynnig arall arni.',
    message_empty: 'Teipiwch neges yn gyntaf.',
    message_too_long: 'Mae eich neges yn rhy hir. Rhaid ei byrhau cyn ei hanfon.',
    conversation_unknown: "Doedd dim modd dod o hyd i'ch sgwrs, felly sgwrs newydd yw hon.",
    conversation_closed: "Mae'r sgwrs hon wedi gorffen. Dechreuwch sgwrs newydd i anfon hon.",
    id_taken: "Mae'r neges hon wedi cael ei hanfon yn barod.",
    not_signed_in: 'Wnaeth hynny ddim gweithio. Ail-lwythwch y dudalen a rhowch gynnig arall arni.',
    not_permitted: 'Allwch chi ddim gwneud hynny yn y sgwrs hon.',
    changed_meanwhile: 'Dydy hynny ddim yn bosibl bellach.',
    file_refused:
      'Allwn ni ddim derbyn na rhoi’r ffeil hon nawr. Rhowch gynnig arall arni ymhen munud, neu rhowch gynnig ar ffeil arall.',
    offer_gone: 'Dydy hynny ddim yn bosibl bellach.',
    not_in_this_state: 'Allwch chi ddim gwneud hynny ar hyn o bryd yn y sgwrs.',
    cobrowse_unknown: "Mae rhannu'r dudalen wedi dod i ben yn barod.",
    rate_limited: "Roedd hynny'n llawer o negeseuon ar unwaith. Arhoswch funud a rhowch gynnig arall arni.",
    busy: 'Mae llawer o bobl yn ysgrifennu ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.',
    unavailable: "Dydy'r sgwrs ddim yn gweithio ar hyn o bryd. Rhowch gynnig arall arni ymhen munud.",
    fault: "Aeth rhywbeth o'i le ar ein hochr ni. Rhowch gynnig arall arni.",
    unreached: 'Doedd dim modd cyrraedd y cyngor. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.',
    not_shared: "Doedd dim modd rhannu'r dudalen hon. Gallwch ddal i sgwrsio.",
  },
};
