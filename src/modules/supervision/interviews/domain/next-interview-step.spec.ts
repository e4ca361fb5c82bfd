import { issued, kinds, on, proposed, reported, talked, with_ } from '../../../../../test/support/dossiers.js';
import { book } from '../../../../../test/support/watch-desk.js';
import { type InterviewDossier, INTERVIEW_STATES, isLive } from './interview.js';
import { acknowledge, markUnserved } from './interview-service.js';
import { applyInterviewStep, type InterviewSurroundings, nextInterviewStep } from './next-interview-step.js';
import { suspendItem } from './suspension.js';

const around: InterviewSurroundings = { holderId: 'chief', reachable: true, rectificationLateness: {} };
const plan = (dossier: InterviewDossier, day: string, change: Partial<InterviewSurroundings> = {}, time = '09:00') =>
  nextInterviewStep(dossier, { ...around, ...change }, { day, time }, book).steps;
const planned = (...args: Parameters<typeof plan>) => plan(...args).map((step) => step.kind);

describe('what the clock does to an interview', () => {
  it.each([
    ['renotice on the second working day without acknowledgement', issued(), '2026-10-28', []],
    ['renotice, in time', issued(), '2026-10-29', ['RENOTICE']],
    ['hand service two more', with_(issued(), { renoticedOn: '2026-10-29' }), '2026-10-30', []],
    ['hand service, in time', with_(issued(), { renoticedOn: '2026-10-29' }), '2026-11-02', ['ASK_HAND_SERVICE']],
    [
      'hand service, asked once',
      with_(issued(), { renoticedOn: '2026-10-29', handServiceAskedOn: '2026-11-02' }),
      '2026-11-03',
      [],
    ],
    ['acknowledged, neither', acknowledge(issued(), 'chief', on('2026-10-28')), '2026-11-04', []],
    ['the last day of the talk’s term', acknowledge(issued(), 'chief', on('2026-10-28')), '2026-11-05', []],
    ['the day after it', acknowledge(issued(), 'chief', on('2026-10-28')), '2026-11-06', ['TALK_TERM_OVER']],
    [
      'the day after it, unacknowledged',
      with_(issued(), { renoticedOn: '2026-11-05' }),
      '2026-11-06',
      ['TALK_TERM_OVER'],
    ],
    [
      'the term, reminded once',
      with_(acknowledge(issued(), 'chief', on('2026-10-28')), { termRemindedOn: '2026-11-06' }),
      '2026-11-09',
      [],
    ],
  ])('%s', (_name, dossier, day, steps) => {
    expect(planned(dossier, day)).toEqual(steps);
  });

  it('days on which it rested leave nobody less time to acknowledge it', () => {
    const rested = [{ from: '2026-10-28', to: '2026-11-02' }];
    expect(planned(with_(issued(), { rested }), '2026-11-03')).toEqual([]);
    expect(planned(with_(issued(), { rested }), '2026-11-04')).toEqual(['RENOTICE']);
    const again = with_(issued(), { renoticedOn: '2026-10-27', rested });
    expect(planned(again, '2026-11-03')).toEqual([]);
    expect(planned(again, '2026-11-04')).toEqual(['ASK_HAND_SERVICE']);
  });

  it('waits for nine in the morning of a working day', () => {
    expect(planned(issued(), '2026-10-29', {}, '08:59')).toEqual([]);
    // 31 October 2026 is a Saturday.
    expect(planned(issued(), '2026-10-31')).toEqual([]);
    expect(nextInterviewStep(issued(), around, { day: '2026-10-30', time: '09:00' }, book).nextAt).toEqual({
      day: '2026-11-02',
      time: '09:00',
    });
  });

  it.each(INTERVIEW_STATES.filter((state) => !isLive({ ...issued().interview, state })))('%s is at rest', (state) => {
    const ended = with_(talked(), { state, holderId: null } as object);
    const late = { rectificationLateness: { i1: 9 }, holderId: null };
    expect(nextInterviewStep(ended, { ...around, ...late }, { day: '2026-12-10', time: '09:00' }, book)).toEqual({
      steps: [],
      nextAt: null,
    });
  });

  it.each([
    ['nobody holds the post', { holderId: null }, []],
    ['a holder whom no notice reaches', { holderId: 'new', reachable: false }, []],
    ['a holder who is reached', { holderId: 'new' }, ['REISSUED']],
  ])('unserved, with %s: %j', (_name, change, steps) => {
    expect(planned(markUnserved(issued(), on('2026-10-29')), '2026-11-04', change)).toEqual(steps);
  });

  it('after the talk a new holder changes nothing: the talk was with the one before', () => {
    expect(planned(talked(), '2026-11-06', { holderId: 'new' })).toEqual([]);
  });

  it('no rectification fails while its item rests, or once it is reported', () => {
    const late = { rectificationLateness: { i1: 3 } };
    const read = with_(talked(2), { recordCheck: 'CONFIRMED' });
    expect(planned(read, '2026-11-24', late)).toEqual(['ITEM_FAILED']);
    expect(planned(suspendItem(read, 'i1', '2026-11-23', on('2026-11-23')), '2026-11-24', late)).toEqual([]);
    expect(planned(reported(read, 'i1', '2026-11-23'), '2026-11-24', late)).toEqual([]);
  });

  it.each([
    ['APPROVER_CHAIN', proposed(), '2026-10-29', 'PROPOSED'],
    ['INTERVIEW_RENOTICE', issued(), '2026-10-29', 'ISSUED'],
    ['OFFICE_SERVE_BY_HAND', with_(issued(), { renoticedOn: '2026-10-29' }), '2026-11-02', 'ISSUED'],
    ['OFFICE_TALK_TERM_OVER', acknowledge(issued(), 'chief', on('2026-10-28')), '2026-11-06', 'ACKNOWLEDGED'],
  ] as const)('%s is all that silence brings', (notice, dossier, day, state) => {
    const [step] = plan(dossier, day);
    const turn = applyInterviewStep(dossier, step!, on(day));
    expect([kinds(turn), turn.interview.state]).toEqual([[notice], state]);
    expect(planned(turn, day)).toEqual([]);
  });

  it('silence on the record is kept as no objection', () => {
    const [step] = plan(talked(), '2026-11-11');
    expect(applyInterviewStep(talked(), step!, on('2026-11-11'))).toMatchObject({
      interview: { recordCheck: 'UNOBJECTED', state: 'TALKED' },
      effects: [],
    });
  });
});
