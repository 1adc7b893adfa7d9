import type { RefusalCode } from '../../server/protocol/refusals.js';

/** Why something did not work: a refusal of the server's, or a fault on the way there or in this browser. */
export type ProblemCode = RefusalCode | 'unreached' | 'not_shared';

/** The few words that every page carries, chat or no chat. */
export interface LauncherStrings {
  launcher: string;
  opening: string;
  couldNotLoad: string;
  newMessages: (count: number) => string;
}

/** Everything a resident can read in the panel, in one language. */
export interface Strings extends LauncherStrings {
  title: string;
  minimise: string;
  otherLanguage: string;
  servedByAssistant: string;
  servedByQueue: string;
  servedByAgent: (agentName: string) => string;
  servedByNobody: string;

  greeting: string;
  greetingHelp: string;
  greetingPrompt: string;
  quickReplies: readonly string[];

  logLabel: string;
  you: string;
  assistant: string;
  agentWithoutName: string;
  newMessagesBelow: string;
  choicesLabel: string;
  linksLabel: string;
  opensInNewTab: string;
  assistantTyping: string;
  agentTyping: (agentName: string) => string;

  composerLabel: string;
  composerPlaceholder: string;
  send: string;
  charactersLeft: (count: number) => string;
  tooLong: (count: number) => string;
  sending: string;
  waitingToSend: string;
  sent: string;
  attachFile: string;
  attaching: string;
  saveFile: (fileName: string, kilobytes: number) => string;
  fileCleanLine: string;
  fileRemovedLine: string;
  notSent: string;
  tryAgain: string;
  discard: string;
  offline: string;
  reconnecting: string;
  notSaving: string;

  talkToPerson: string;
  askingForPerson: string;
  joiningQueue: string;
  queuePosition: (position: number) => string;
  estimatedWait: (seconds: number) => string;
  estimatedWaitRange: (fromMinutes: number, toMinutes: number) => string;
  noEstimate: string;
  keepBrowsing: string;

  queuedLine: string;
  backInQueueLine: (agentName: string) => string;
  joinedLine: (agentName: string) => string;
  leftLine: (agentName: string) => string;
  passedOnLine: (agentName: string) => string;
  idleWarningLine: (time: string) => string;
  endedAwayLine: string;
  backToAssistantLine: string;
  endedLine: string;
  endedByAgentLine: (agentName: string) => string;
  cardNumberRemovedLine: string;
  insuranceNumberRemovedLine: string;
  cobrowseAskedLine: (agentName: string) => string;
  cobrowseGrantedLine: (agentName: string) => string;
  cobrowseRefusedLine: string;
  cobrowseStoppedLine: string;

  cobrowseQuestion: (agentName: string) => string;
  cobrowsePurpose: string;
  cobrowseWillSee: (agentName: string) => string;
  cobrowseSeesPage: string;
  cobrowseSeesPageWithSomeAnswers: string;
  cobrowseSeesAnswers: (questions: string) => string;
  cobrowseWillNotSee: (agentName: string) => string;
  cobrowseHidesTyping: string;
  cobrowseHidesOtherTyping: string;
  cobrowseHidesPayment: string;
  cobrowseHidesOtherSites: string;
  cobrowseCannotAct: (agentName: string) => string;
  cobrowseStopAnyTime: string;
  cobrowseShare: string;
  cobrowseRefuse: string;
  cobrowseBarLabel: string;
  cobrowseBar: (agentName: string) => string;
  cobrowseBarWithSomeAnswers: (agentName: string) => string;
  cobrowseStop: string;

  endChat: string;
  endChatQuestion: string;
  endChatYes: string;
  keepChatting: string;
  endedHeading: string;
  feedbackQuestion: string;
  feedbackRatings: readonly [string, string, string, string, string];
  feedbackComment: string;
  feedbackCommentHint: string;
  feedbackChoose: string;
  feedbackSend: string;
  feedbackThanks: string;
  startAgain: string;

  problems: Record<ProblemCode, string>;
}
