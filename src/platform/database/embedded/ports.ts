import { randomInt } from 'node:crypto';
import { connect, createServer } from 'node:net';

/** Below the range from which systems take ports for outgoing connections, so that a remembered one stays free. */
const [lowest, highest] = [20_000, 32_000];

export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });
}

/** Whether anybody listens there. */
export function isAnswered(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect({ port, host: '127.0.0.1', timeout: 3_000 });
    const end = (answered: boolean): void => {
      probe.destroy();
      resolve(answered);
    };
    probe.once('connect', () => {
      end(true);
    });
    // Somebody who does not even refuse may be there: then nothing is cleared away.
    probe.once('timeout', () => {
      end(true);
    });
    probe.once('error', () => {
      end(false);
    });
  });
}

/** The port used last time if nobody has taken it since, else any other free one. */
export async function choosePort(remembered: number | undefined): Promise<number> {
  let port = remembered ?? randomInt(lowest, highest);
  while (!(await isFree(port))) port = randomInt(lowest, highest);
  return port;
}
