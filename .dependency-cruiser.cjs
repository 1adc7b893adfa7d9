/** Where each part of the house may look. Each message says what to do instead. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files need each other: move what both need into a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'entrances-call-actions',
      severity: 'error',
      comment:
        'An entrance verifies, parses, calls an action and acknowledges: put the query behind an action.',
      from: { path: '^server/(http|sockets|channels)/' },
      to: { path: '^server/store/' },
    },
    {
      name: 'nouns-know-no-verbs',
      severity: 'error',
      comment:
        'A noun never starts anything: let the action call the noun, or let the noun tell its listeners.',
      from: {
        path: '^server/(conversations|nlu|bot|safeguarding|routing|cobrowse|knowledge|residents|cases|reporting|retention|store|lib|protocol)/',
      },
      to: { path: '^server/(actions|http|sockets|channels)/|^server/(app|main|jobs|services)\\.ts$' },
    },
    {
      name: 'actions-know-no-entrances',
      severity: 'error',
      comment: 'An action is the same whoever asks: pass it plain arguments and give back a result.',
      from: { path: '^server/actions/' },
      to: { path: '^server/(http|sockets|channels)/|^server/(app|main|jobs|services)\\.ts$' },
    },
    {
      name: 'actions-use-stores-by-their-type',
      severity: 'error',
      comment: 'Only services.ts chooses an implementation: take the store from Services.',
      from: { path: '^server/actions/' },
      to: { path: '^server/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nouns-use-stores-by-their-type',
      severity: 'error',
      comment: 'Only services.ts chooses an implementation: take the store as an argument.',
      from: { path: '^server/(conversations|nlu|bot|safeguarding|routing|cobrowse|knowledge|cases)/' },
      to: { path: '^server/store/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'the-pure-stay-pure',
      severity: 'error',
      comment:
        'These are data and a time in, data out: do the reading and writing in the caller and pass the result.',
      from: {
        path: '^server/nlu/|^server/bot/decide\\.ts$|^server/routing/|^server/conversations/lifecycle\\.ts$|^server/cobrowse/masking/|^server/safeguarding/',
        pathNot: '^server/nlu/(worker|model-file)',
      },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|util|worker_threads)$' },
    },
    {
      name: 'the-model-knows-no-council',
      severity: 'error',
      comment: 'nlu/ learns from examples: pass it what it needs as examples.',
      from: { path: '^server/nlu/' },
      to: { path: '^server/(?!nlu/)', pathNot: '^server/lib/' },
    },
    {
      name: 'protocol-stands-alone',
      severity: 'error',
      comment: 'Browsers read the protocol: it may import the schema library and itself only.',
      from: { path: '^server/protocol/' },
      to: { pathNot: '^server/protocol/|^node_modules/zod/' },
    },
    {
      name: 'browsers-see-the-protocol-only',
      severity: 'error',
      comment:
        'Put what both sides need into server/protocol, or, if it masks, into server/cobrowse/masking.',
      from: { path: '^(widget|agent-console)/' },
      to: { path: '^server/', pathNot: '^server/(protocol|cobrowse/masking)/' },
    },
    {
      name: 'no-schema-library-for-residents',
      severity: 'error',
      comment: 'Import the type with `import type`: a schema library would reach every resident.',
      from: { path: '^(widget|agent-console)/' },
      to: {
        path: '^server/protocol/(resident|agent|floor|cobrowse|http|settings|opening-hours|workspace)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'sql-in-the-store',
      severity: 'error',
      comment: 'Write the query in server/store/ and pass it in.',
      from: { path: '^server/', pathNot: '^server/(store/|services\\.ts$)' },
      to: { path: '^node_modules/(kysely|pg|@photostructure)/' },
    },
    {
      name: 'natural-in-nlu-by-sub-path',
      severity: 'error',
      comment: "natural's root module loads four database drivers: import its sub-path, in nlu/.",
      from: { path: '^(server|widget|agent-console)/' },
      to: { path: '^node_modules/natural/(lib/natural/index|index)\\.js$' },
    },
    {
      name: 'natural-in-nlu',
      severity: 'error',
      comment: 'Keep natural replaceable: use what nlu/ exports.',
      from: { path: '^(server|widget|agent-console)/', pathNot: '^server/nlu/' },
      to: { path: '^node_modules/natural/' },
    },
    {
      name: 'botbuilder-in-bot',
      severity: 'error',
      comment: 'The SDK is archived upstream: use the Bot interface of bot/bot.ts.',
      from: { path: '^server/', pathNot: '^server/(bot|channels)/' },
      to: { path: '^node_modules/bot(builder|framework)' },
    },
    {
      name: 'express-in-http',
      severity: 'error',
      comment: 'Routes live in server/http/.',
      from: { path: '^server/', pathNot: '^server/(http/|app\\.ts$)' },
      to: { path: '^node_modules/express' },
    },
    {
      name: 'socket-io-in-sockets',
      severity: 'error',
      comment: 'Sockets live in server/sockets/.',
      from: { path: '^server/', pathNot: '^server/sockets/' },
      to: { path: '^node_modules/(socket\\.io|@socket\\.io)' },
    },
    {
      name: 'recorder-and-viewer-have-homes',
      severity: 'error',
      comment: 'rrweb records in widget/recorder and replays in agent-console/replay only.',
      from: { path: '^(server|widget|agent-console)/', pathNot: '^(widget/recorder|agent-console/replay)/' },
      to: { path: '^node_modules/@rrweb/' },
    },
    {
      name: 'nothing-undeclared',
      severity: 'error',
      comment: 'Add the package to package.json, or mend the path.',
      from: { path: '^(server|widget|agent-console|demo|scripts)/' },
      to: { couldNotResolve: true, pathNot: '[?]inline$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
