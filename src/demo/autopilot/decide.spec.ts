import fc from 'fast-check';
import { isDoneToday, MATTER_KINDS, type WaitingMatter } from './decide.js';
import { lot } from './temperament.js';

const duty = (unit: string, change: Partial<WaitingMatter> = {}): WaitingMatter => ({
  kind: 'FILE_DUTY',
  id: '0',
  unit,
  key: '某项目RESEARCH2026-3',
  age: 0,
  left: 10,
  again: 0,
  ...change,
});
const keys = Array.from({ length: 60 }, (_, number) => `第${String(number)}项`);
const everLeft = Array.from({ length: 60 }, (_, day) => 20 - day);
/** The working days left at which it is filed; null: never within forty days. */
const filedAt = (unit: string, key: string): number | null =>
  everLeft.find((left) => isDoneToday(duty(unit, { key, left }))) ?? null;

describe('scripted people', () => {
  it('diligent units file everything in time', () => {
    expect(keys.every((key) => (filedAt('市教育局', key) ?? -1) >= 1)).toBe(true);
  });

  it('late units file everything, some of it late', () => {
    const days = keys.map((key) => filedAt('市商务局', key));
    expect(days).not.toContain(null);
    expect(days.some((left) => (left ?? 0) > 0) && days.some((left) => (left ?? 0) < 0)).toBe(true);
  });

  it('stubborn units never file some of it', () => {
    const days = keys.map((key) => filedAt('市水务局', key));
    expect(days).toContain(null);
    expect(days.every((left) => left === null || left < 0)).toBe(true);
  });

  it('diligent units hand in their plan before it is due, late ones after, stubborn ones last', () => {
    const submittedAt = (unit: string) =>
      everLeft.find((left) => isDoneToday(duty(unit, { kind: 'SUBMIT_PLAN', key: `plan ${unit}`, left }))) ?? -99;
    expect(submittedAt('市教育局')).toBeGreaterThanOrEqual(2);
    expect(submittedAt('市商务局')).toBeLessThan(0);
    expect(submittedAt('市水务局')).toBeLessThanOrEqual(-4);
  });

  it('the showpieces lie whatever their unit is like', () => {
    expect(filedAt('市教育局', '区域再生水循环利用试点INSPECTION2026-2')).toBeNull();
  });

  it('slow approvers let three working days go by, prompt ones one', () => {
    const sign = (age: number) => isDoneToday(duty('市商务局', { kind: 'SIGN', age }));
    expect([1, 2].some(sign)).toBe(false);
    expect(sign(4)).toBe(true);
    expect(isDoneToday(duty('市商务局', { kind: 'VERIFY_TASK', age: 2 }))).toBe(true);
  });

  it('stubborn units wait until a notice is handed to them; talks are held when their hour has come', () => {
    expect(isDoneToday(duty('市水务局', { kind: 'ACKNOWLEDGE', age: 9 }))).toBe(false);
    expect(isDoneToday(duty('市商务局', { kind: 'ACKNOWLEDGE', age: 1 }))).toBe(true);
    expect(isDoneToday(duty('市水务局', { kind: 'TALK' }))).toBe(true);
  });

  it('ring whoever said once that his problem is not solved late, everybody else soon', () => {
    const ring = (key: string, age: number, again: number) =>
      isDoneToday(duty('市委改革办', { kind: 'CALL_BACK', key, age, again }));
    expect(ring('乡镇电商小镇建设办理环节多', 3, 0)).toBe(true);
    expect([8, 9].map((age) => ring('乡镇电商小镇建设办理环节多', age, 1))).toEqual([false, true]);
    expect(ring('别的难题', 3, 1)).toBe(true);
  });

  it('tell a leader of the result, and study what ends, by the day of each', () => {
    const done = (kind: 'REPORT_BACK' | 'STUDY_PILOT' | 'MOVE_ENTRY') =>
      everLeft.find((left) => isDoneToday(duty('市教育局', { kind, left })));
    expect([done('REPORT_BACK'), done('STUDY_PILOT'), done('MOVE_ENTRY')]).toEqual([2, -2, 2]);
  });

  it('enter what is read before it is due, and never what is left to lie', () => {
    const read = (key: string) =>
      everLeft.find((left) => isDoneToday(duty('市教育局', { kind: 'ENTER_READING', key, left })));
    expect(read('再生水利用率2026-Q3')).toBeGreaterThanOrEqual(1);
    expect(read('快递进村率2026-08')).toBeUndefined();
  });

  it('do the same on the same day, whatever was asked before', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...MATTER_KINDS),
        fc.string(),
        fc.integer({ min: -40, max: 40 }),
        (kind, key, left) => {
          const matter = duty('市水务局', { kind, key, left, age: Math.abs(left) });
          expect(isDoneToday(matter)).toBe(isDoneToday({ ...matter }));
        },
      ),
    );
  });

  it('draw lots that are never negative and reach every number', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 1, max: 50 }),
        (words, bound) => lot(words, bound) >= 0 && lot(words, bound) < bound,
      ),
    );
    expect(new Set(keys.map((key) => lot(key, 7))).size).toBe(7);
  });
});
