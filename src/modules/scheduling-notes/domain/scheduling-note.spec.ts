import { channelOf, type NoteDraft, noteFaults, type NoteWay } from './scheduling-note.js';

const TODAY = '2026-10-09';
const note = (over: Partial<NoteDraft> = {}): NoteDraft => ({
  ...{ way: 'CALL', on: TODAY, whoPostId: null, whoWords: '市商务局王科长', words: '已催办', nextOn: null },
  ...over,
});

describe('a scheduling note', () => {
  it.each<[string, Partial<NoteDraft>, string[]]>([
    ['of today, with whom and what', {}, []],
    ['of an earlier day, with a post', { on: '2026-09-30', whoWords: null, whoPostId: 'post' }, []],
    ['of tomorrow', { on: '2026-10-10' }, ['NOTE_DAY_IN_FUTURE']],
    ['with nobody', { whoWords: null }, ['NOTE_WHO']],
    ['with a post and words', { whoPostId: 'post' }, ['NOTE_WHO']],
    ['that is asked after on the same day', { nextOn: TODAY }, []],
    ['that was asked after before', { nextOn: '2026-10-08' }, ['NOTE_NEXT_TOO_EARLY']],
  ])('%s', (_what, over, codes) => {
    expect(noteFaults(note(over), TODAY).map(({ code }) => code)).toEqual(codes);
  });

  it.each<[NoteWay | null, string]>([
    ['VISIT', 'OFFLINE'],
    ['MEETING', 'OFFLINE'],
    ['CALL', 'OFFLINE'],
    ['ONLINE', 'ONLINE'],
    [null, 'ONLINE'],
  ])('%s is %s', (way, channel) => expect(channelOf(way)).toBe(channel));
});
