import type { LauncherStrings, Strings } from './strings.js';

export const launcherInEnglish: LauncherStrings = {
  launcher: 'Ask us',
  opening: 'Opening the chat',
  couldNotLoad: 'The chat did not load. Check your connection and try again.',
  newMessages: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
};

export const english: Strings = {
  ...launcherInEnglish,
  title: 'Ask us',
  minimise: 'Minimise chat',
  otherLanguage: 'Cymraeg',
  servedByAssistant: 'Automated assistant',
  servedByQueue: 'Waiting for a person',
  servedByAgent: (agentName) => `You are talking to ${agentName}`,
  servedByNobody: 'Chat ended',

  greeting: 'Hello. I am an automated assistant, not a person.',
  greetingHelp:
    'I can answer questions about council services, day or night. You can ask to talk to a person at any time.',
  greetingPrompt: 'Type your question, or choose one of these:',
  quickReplies: [
    'Report a missed bin',
    'Pay my council tax',
    'Get a parking permit',
    'Report a pothole',
    'Report a council home repair',
  ],

  logLabel: 'Chat messages',
  you: 'You',
  assistant: 'Assistant',
  agentWithoutName: 'Council staff',
  newMessagesBelow: 'New messages',
  choicesLabel: 'Choose a reply',
  linksLabel: 'Links',
  opensInNewTab: '(opens in a new tab)',
  assistantTyping: 'The assistant is typing',
  agentTyping: (agentName) => `${agentName} is typing`,

  composerLabel: 'Your message',
  composerPlaceholder: 'Type your message',
  send: 'Send',
  charactersLeft: (count) =>
    count === 1 ? 'You have 1 character left' : `You have ${count} characters left`,
  tooLong: (count) =>
    `Your message is ${count} ${count === 1 ? 'character' : 'characters'} too long. Make it shorter to send it.`,
  sending: 'Sending',
  waitingToSend: 'Waiting to send',
  sent: 'Sent',
  notSent: 'Not sent',
  tryAgain: 'Try again',
  discard: 'Delete',
  offline: 'You are offline. Your messages will be sent when you are back.',
  reconnecting: 'We lost the connection. We are trying again, and will send your messages when it is back.',

  talkToPerson: 'Talk to a person',
  askingForPerson: 'Asking for a person',
  joiningQueue: 'You are joining the queue',
  queuePosition: (position) => `You are number ${position} in the queue`,
  estimatedWait: (seconds) => {
    const minutes = Math.ceil(seconds / 60);
    if (seconds < 60) return 'Less than a minute to wait';
    return minutes === 1 ? 'About 1 minute to wait' : `About ${minutes} minutes to wait`;
  },
  noEstimate: 'We cannot say yet how long.',
  keepBrowsing: 'You can keep using this website while you wait.',

  queuedLine: 'You are in the queue to talk to a person',
  backInQueueLine: (agentName) => `${agentName} had to leave. You are at the front of the queue`,
  joinedLine: (agentName) => `${agentName} has joined the chat`,
  backToAssistantLine: 'You are talking to the automated assistant again',
  endedLine: 'Chat ended',
  endedByAgentLine: (agentName) => `Chat ended by ${agentName}`,
  cardNumberRemovedLine: 'We removed a card number from your message. Please do not send one in this chat',
  insuranceNumberRemovedLine:
    'We removed a National Insurance number from your message. Please do not send one in this chat',
  cobrowseAskedLine: (agentName) => `${agentName} asked to see this page`,
  cobrowseGrantedLine: (agentName) => `You are sharing this page with ${agentName}`,
  cobrowseRefusedLine: 'You chose not to share this page',
  cobrowseStoppedLine: 'Page sharing has stopped',

  cobrowseQuestion: (agentName) => `Can ${agentName} see this page?`,
  cobrowsePurpose: 'To help you with:',
  cobrowseWillSee: (agentName) => `${agentName} will see`,
  cobrowseSeesPage: 'the page you are on, with everything you have typed hidden',
  cobrowseSeesPageWithSomeAnswers: 'the page you are on, with most of what you have typed hidden',
  cobrowseSeesAnswers: (questions) =>
    questions ? `your answers to: ${questions}` : 'a few answers that the council has chosen to show',
  cobrowseWillNotSee: (agentName) => `${agentName} will not see`,
  cobrowseHidesTyping: 'anything you type',
  cobrowseHidesOtherTyping: 'anything else you type',
  cobrowseHidesPayment: 'passwords, bank details or card details',
  cobrowseHidesOtherSites: 'your other tabs and websites',
  cobrowseCannotAct: (agentName) => `${agentName} cannot click or type for you.`,
  cobrowseStopAnyTime: 'You can stop at any time.',
  cobrowseShare: 'Share this page',
  cobrowseRefuse: 'No thanks',
  cobrowseBarLabel: 'Page sharing',
  cobrowseBar: (agentName) => `${agentName} can see this page. What you type is hidden.`,
  cobrowseBarWithSomeAnswers: (agentName) =>
    `${agentName} can see this page. Most of what you type is hidden.`,
  cobrowseStop: 'Stop sharing',

  endChat: 'End chat',
  endChatQuestion: 'Do you want to end this chat?',
  endChatYes: 'Yes, end chat',
  keepChatting: 'Keep chatting',
  endedHeading: 'This chat has ended',
  feedbackQuestion: 'How did we do today?',
  feedbackRatings: ['Very poor', 'Poor', 'OK', 'Good', 'Very good'],
  feedbackComment: 'Tell us more (optional)',
  feedbackCommentHint: 'Leave out names, addresses and other personal details.',
  feedbackChoose: 'Choose a number from 1 to 5',
  feedbackSend: 'Send feedback',
  feedbackThanks: 'Thank you. Your feedback helps us do better.',
  startAgain: 'Start a new chat',

  problems: {
    invalid: 'That did not work. Reload the page and try again.',
    message_empty: 'Type a message first.',
    message_too_long: 'Your message is too long. Make it shorter to send it.',
    conversation_unknown: 'We could not find your chat, so this is a new one.',
    conversation_closed: 'This chat has ended. Start a new chat to send this.',
    id_taken: 'This message was already sent.',
    not_signed_in: 'That did not work. Reload the page and try again.',
    not_permitted: 'You cannot do that in this chat.',
    offer_gone: 'That is no longer possible.',
    not_in_this_state: 'You cannot do that at this point in the chat.',
    cobrowse_unknown: 'Page sharing has already stopped.',
    rate_limited: 'That was a lot of messages at once. Wait a moment and try again.',
    unavailable: 'The chat is not working at the moment. Try again in a minute.',
    fault: 'Something went wrong on our side. Try again.',
    unreached: 'We could not reach the council. Check your connection and try again.',
    not_shared: 'We could not share this page. You can carry on in the chat.',
  },
};
