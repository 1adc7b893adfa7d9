import type { z } from 'zod';
import { Busy, Refused } from '../lib/refused.js';
import type { Logger } from '../lib/logger.js';
import { FarTooMany } from './admission.js';
import type { CommandsUnderWay } from './commands-under-way.js';
import type { Acknowledgement, Refusal } from '../protocol/refusals.js';

type Schemas = Record<string, z.ZodType>;

/** One handler for each command of a contract; a missing one does not compile. */
export type Handlers<Commands extends Schemas, Results extends Record<keyof Commands, object>> = {
  [Command in keyof Commands]: (payload: z.output<Commands[Command]>) => Promise<Results[Command]>;
};

/** As much of a socket as is needed to hear its commands. */
interface CommandSource {
  on(event: string, listener: (...received: unknown[]) => void): unknown;
  disconnect(close: boolean): unknown;
}

/**
 * Hears every command of a contract: counts it, parses it, runs it, acknowledges it.
 * Whatever is wrong becomes a refusal with a sentence, never a lost acknowledgement.
 */
export function hearCommands<Commands extends Schemas, Results extends Record<keyof Commands, object>>(
  socket: CommandSource,
  commands: Commands,
  handlers: Handlers<Commands, Results>,
  {
    admit,
    underWay,
    logger,
  }: { admit: (command: string) => Promise<void>; underWay: CommandsUnderWay; logger: Logger },
): void {
  for (const command of Object.keys(commands)) {
    socket.on(command, (...received) => {
      const acknowledge = received.at(-1);
      const payload = received.length > 1 || typeof acknowledge !== 'function' ? received[0] : {};
      if (!underWay.begin()) return;
      void outcomeOf(command, payload).then((outcome) => {
        if (typeof acknowledge === 'function') acknowledge(outcome);
        underWay.end();
      });
    });
  }

  async function outcomeOf(command: string, payload: unknown): Promise<Acknowledgement> {
    try {
      await admit(command);
      const schema = commands[command] as Commands[string];
      const parsed = schema.safeParse(payload ?? {});
      if (!parsed.success) throw invalid(command, parsed.error);
      const result = await handlers[command as keyof Commands](parsed.data);
      return { ok: true, ...result };
    } catch (fault) {
      if (fault instanceof FarTooMany) socket.disconnect(true);
      return { ok: false, error: refusalOf(fault, command, logger) };
    }
  }
}

function invalid(command: string, { issues }: z.ZodError): Refused {
  const faults = issues
    .slice(0, 3)
    .map(({ path, message }) => `${path.join('.') || 'the payload'}: ${message}`);
  return new Refused(
    'invalid',
    `${command} was not understood (${faults.join('; ')}). See docs/protocol.md.`,
  );
}

/** What a person is told of a fault. Only unexpected ones are logged, without anything that was written. */
export function refusalOf(fault: unknown, command: string, logger: Logger): Refusal {
  if (fault instanceof Refused) {
    if (fault.cause instanceof Error) {
      logger.error({ command, code: fault.code, cause: fault.cause.message }, 'a command was refused');
    }
    const { code, message } = fault;
    return fault instanceof Busy ? { code, message, retryAfterMs: fault.retryAfterMs } : { code, message };
  }
  logger.error({ command, fault: fault instanceof Error ? fault.stack : String(fault) }, 'a command failed');
  return {
    code: 'fault',
    message: 'Something went wrong on our side. Nothing is lost: try again in a moment.',
  };
}
