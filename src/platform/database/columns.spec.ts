import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columns, type Columns, type RowOf } from './columns.js';

@Entity('thing')
class ThingRow {
  @PrimaryColumn('uuid') readonly id!: string;
  @Column('date') readonly dueOn!: string;
  @Column('int', { nullable: true }) readonly count!: number | null;
}

describe('a SELECT list', () => {
  it('names each column by its property', () => {
    expect(columns(ThingRow, 't')).toBe('t.id, t.due_on AS "dueOn", t.count');
  });

  it('holds what is asked for, under another name where one is given', () => {
    expect(columns(ThingRow, 't', ['dueOn as until', 'count'])).toBe('t.due_on AS "until", t.count');
  });

  it('stands without an alias', () => {
    expect(columns(ThingRow, '', ['id', 'dueOn'])).toBe('id, due_on AS "dueOn"');
  });

  it('remembers what a row of it holds', () => {
    const list = columns(ThingRow, 't', ['id as thingId', 'count']);
    const row: RowOf<typeof list> = { thingId: 'x', count: null };
    expect(row).toEqual({ thingId: 'x', count: null });
    // A caller that counts on a number is told by the compiler: the column may be null.
    const takenForNumber: typeof list extends Columns<{ count: number }> ? true : false = false;
    const takenAsItIs: typeof list extends Columns<{ count: number | null }> ? true : false = true;
    expect([takenForNumber, takenAsItIs]).toEqual([false, true]);
  });
});
