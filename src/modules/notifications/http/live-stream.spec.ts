import type { FastifyReply, FastifyRequest } from 'fastify';
import { LiveStream } from './live-stream.js';

describe('a live stream', () => {
  const stream = () => new LiveStream('person', false, {} as FastifyRequest, {} as FastifyReply, 0);

  it('does in the order asked what takes longer and what takes less', async () => {
    const done: string[] = [];
    let resolve: () => void = () => undefined;
    const slow = new Promise<void>((settle) => {
      resolve = settle;
    });
    const one = stream();
    const both = [
      one.inTurn(async () => {
        await slow;
        done.push('the past');
      }),
      one.inTurn(() => Promise.resolve(void done.push('the newest'))),
    ];
    await Promise.resolve();
    resolve();
    await Promise.all(both);
    expect(done).toEqual(['the past', 'the newest']);
  });

  it('goes on after what failed, and says that it failed', async () => {
    const one = stream();
    const failed = one.inTurn(() => Promise.reject(new Error('the database is away')));
    const next = one.inTurn(() => Promise.resolve());
    await expect(failed).rejects.toThrow('the database is away');
    await expect(next).resolves.toBeUndefined();
  });
});
