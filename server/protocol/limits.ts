/** What a stranger may send. Beyond each there is a refusal that says so; see `docs/protocol.md`. */
export const limits = {
  messageCharacters: 4_000,
  noteCharacters: 4_000,
  commentCharacters: 1_000,
  purposeCharacters: 200,
  pageUrlCharacters: 2_000,
  /** One socket frame, in bytes: the largest is a co-browse snapshot. */
  frameBytes: 2_000_000,
  /** Commands one socket may send in ten seconds, co-browse frames apart. */
  commandsPerTenSeconds: 60,
  /** Commands that all sockets of one conversation, or of one member of staff, may send in ten seconds. */
  commandsPerPartyPerTenSeconds: 180,
  /** Commands from one address in ten seconds: more than 60 residents behind it can send at their limit. */
  commandsPerAddressPerTenSeconds: 6_000,
  /** Sockets of one conversation, or of one member of staff: one for each tab. */
  socketsPerParty: 20,
  /** Sockets of one address; an office or a library shares one. */
  socketsPerAddress: 1_000,
  /** Batches of co-browse frames one socket may send in ten seconds. */
  cobrowseBatchesPerTenSeconds: 600,
  /** Conversations one address may open in an hour; an office or a library shares one address. */
  openedPerHour: 300,
  /** One attached file, in bytes: 10 MB. */
  attachmentBytes: 10_000_000,
  /** Files that one conversation may hold. */
  attachmentsPerConversation: 50,
  /** Entries in one reply to `conversation:sync`; ask again after the last one. */
  entriesPerSync: 500,
} as const;
