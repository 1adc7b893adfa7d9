export interface SafeguardingGuidance {
  /** What the rule is about. */
  name: string;
  /** What to do, in order. */
  steps: string[];
}

const emergency = 'If anybody is in danger now, ask them to call 999, or call 999 yourself.';
const record = 'Tell the safeguarding lead on duty, and write a private note of what you did.';

/** What an agent does for each rule. It stands above the council's own procedure, never in its place. */
const guidance: Record<string, SafeguardingGuidance> = {
  'safe.emergency-999': {
    name: 'Danger to life',
    steps: [emergency, 'Stay in the conversation until help is there, if they can write.', record],
  },
  'safe.suicide-self-harm': {
    name: 'Suicide or self-harm',
    steps: [
      emergency,
      'Ask plainly whether they are safe and whether somebody is with them. Asking does no harm.',
      'Give Samaritans 116 123 and NHS 111, option 2. Do not end the conversation first.',
      record,
    ],
  },
  'safe.domestic-abuse': {
    name: 'Domestic abuse',
    steps: [
      emergency,
      'Ask whether it is safe to write. Somebody may see their screen: send nothing that they did not ask for.',
      'Give the National Domestic Abuse Helpline 0808 2000 247 or, in Wales, Live Fear Free 0808 80 10 800.',
      record,
    ],
  },
  'safe.child-at-risk': {
    name: 'A child at risk',
    steps: [
      emergency,
      'Listen, and ask only what you need: who, where, and whether the child is safe now. Promise no secrecy.',
      'Pass it to children’s social care today, by phone. Do not only raise a request.',
      record,
    ],
  },
  'safe.adult-at-risk': {
    name: 'An adult at risk',
    steps: [
      emergency,
      'Ask whether the person is safe now, and what they want to happen.',
      'Pass it to adult social care today, by phone. Do not only raise a request.',
      record,
    ],
  },
  'safe.gas-electric': {
    name: 'Gas or electricity',
    steps: [
      'Gas: they leave the building, touch no switch, and call 0800 111 999.',
      'Electricity: they keep away and call 105.',
      record,
    ],
  },
  'safe.homeless-tonight': {
    name: 'Nowhere to sleep tonight',
    steps: [
      'Ask how many they are, whether there are children, and where they are now.',
      'Pass it to the housing duty officer by phone now, day or night.',
      record,
    ],
  },
  'benefits.food-bank': {
    name: 'No food',
    steps: ['Ask whether there are children and when they last ate.', 'Arrange help for today.', record],
  },
  'benefits.fuel-help': {
    name: 'No heat or power',
    steps: ['Ask who is in the home and whether anybody is ill.', 'Arrange help for today.', record],
  },
  'housing.repair-emergency': {
    name: 'A home that is not safe',
    steps: ['Ask whether they can stay there safely.', 'Raise it as an emergency repair by phone.', record],
  },
};

const unknown: SafeguardingGuidance = { name: 'Risk of harm', steps: [emergency, record] };

export const guidanceFor = (rule: string | undefined): SafeguardingGuidance =>
  guidance[rule ?? ''] ?? unknown;
