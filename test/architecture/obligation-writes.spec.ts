import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

const SRC = join(__dirname, '../../src');
const OWN = ['modules', 'obligations', ''].join(sep);
/** What the watch itself may write: when it looks again, and what it set aside. */
const OF_THE_WATCH = /^SET (?:next_at|quarantined_at) = [^,]*$/;

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Statements that write obligations, their dates or pauses, in a text. */
function writesIn(text: string): readonly string[] {
  const inserts = [...text.matchAll(/(?:INSERT INTO|DELETE FROM) obligation(?:_date|_pause)?\b/g)].map(
    ([found]) => found,
  );
  const updates = [
    ...text.matchAll(/UPDATE obligation(?:_date|_pause)?\s+(?:\w+\s+)?(SET\s[^`]*?)(?:\s+FROM\b|\s+WHERE\b|`)/g),
  ];
  return [
    ...inserts,
    ...updates.map(([, set = '']) => set.replace(/\s+/g, ' ')).filter((set) => !OF_THE_WATCH.test(set)),
  ];
}

describe('dates, owners and states of obligations', () => {
  it('are written in their own module alone, so that each rule about them stands in one place', () => {
    const strangers = files.filter(
      (file) => !file.startsWith(OWN) && writesIn(readFileSync(join(SRC, file), 'utf8')).length > 0,
    );
    expect(strangers).toEqual([]);
  });

  it.each([
    ['a date', 'UPDATE obligation SET due_on = $2 WHERE id = $1'],
    [
      'an owner beside the next look',
      'UPDATE obligation o SET next_at = app_now(), owner_unit_id = $2 WHERE o.id = $1',
    ],
    ['a state', "UPDATE obligation SET state = 'MET' WHERE id = $1"],
    ['an obligation', 'INSERT INTO obligation (id) VALUES ($1)'],
    ['a pause', 'INSERT INTO obligation_pause (id) VALUES ($1)'],
  ])('%s written elsewhere would be found', (_what, sql) => {
    expect(writesIn(`tx.execute(\`${sql}\`)`)).toHaveLength(1);
  });

  it('the watch may say when it looks again', () => {
    expect(writesIn('`UPDATE obligation SET next_at = app_now() WHERE id = $1`')).toEqual([]);
  });
});
