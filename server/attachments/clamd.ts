import { connect } from 'node:net';
import type { Scanner } from './scanner.js';

const answerMilliseconds = 20_000;
const chunkBytes = 65_536;

/** ClamAV's daemon, by its INSTREAM command: chunks, each after its length, and an empty one at the end. */
export function clamd({ host, port }: { host: string; port: number }): Scanner {
  return {
    scan: (bytes) =>
      new Promise((resolve) => {
        const socket = connect({ host, port });
        let answer = '';
        const settle = (outcome: 'clean' | 'infected' | 'unreachable'): void => {
          socket.destroy();
          resolve(outcome);
        };
        socket.setTimeout(answerMilliseconds, () => settle('unreachable'));
        socket.once('error', () => settle('unreachable'));
        socket.once('connect', () => {
          socket.write('zINSTREAM\0');
          for (let start = 0; start < bytes.length; start += chunkBytes) {
            const chunk = bytes.subarray(start, start + chunkBytes);
            socket.write(length(chunk.length));
            socket.write(chunk);
          }
          socket.write(length(0));
        });
        socket.on('data', (data: Buffer) => void (answer += data.toString()));
        socket.once('close', () => {
          if (/ FOUND\0?$/.test(answer.trim())) settle('infected');
          // Anything else, such as its own size limit, says nothing of the file.
          else settle(/: OK\0?$/.test(answer.trim()) ? 'clean' : 'unreachable');
        });
      }),
  };
}

function length(bytes: number): Buffer {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(bytes);
  return buffer;
}
