import { notify } from '../../../src/modules/notifications/index.js';
import { startTestApp } from '../../support/app.js';
import { openStream } from '../../support/live.js';
import { until } from '../../support/queue-process.js';

describe('a process that stops', () => {
  it('finishes the request in hand, whose answer counts, though a stream is open', async () => {
    const app = await startTestApp();
    const chief = await app.as('department-chief');
    const recipientPostId = app.town.seats['department-chief']?.postId ?? '';
    const subject = {
      subjectId: '01920000-0000-7000-8000-00000000000d',
      title: 't',
      body: 'b',
    };
    await app.unitOfWork.run((tx) => notify(tx, [{ key: 'k', kind: 'REMINDER', recipientPostId, ...subject }]));
    const [notice] = await app.db.query<{ id: string }>('SELECT id FROM notice');
    const stream = await openStream(app.url, chief);

    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    let taken: () => void = () => undefined;
    const isTaken = new Promise<void>((resolve) => {
      taken = resolve;
    });
    const holder = app.unitOfWork.run(async (tx) => {
      await tx.query('SELECT FROM notice FOR UPDATE');
      taken();
      await held;
    });
    await isTaken;
    const answer = chief.post(`/notices/${notice?.id ?? ''}/read`);
    await until('the request waits for the row', async () => {
      const waiting = await app.db.query(
        `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`,
      );
      return waiting.length > 0;
    });
    const began = performance.now();
    const closing = app.app.close();
    await until('the stream ended', () => stream.ended());
    release();
    await holder;
    expect((await answer).status).toBe(200);
    await closing;
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
