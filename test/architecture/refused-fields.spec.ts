import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SRC = join(__dirname, '../../src/modules');

/** A refusal of what was put into a field, by its name. */
const OF_INPUT = /_(?:REQUIRED|MISSING|INVALID|NOT_LATER|IN_FUTURE|FROM_FUTURE|PAST)$/u;

/** Refusals of that name about no field of what was sent. */
const ABOUT_NO_FIELD: Readonly<Record<string, string>> = {
  DIVISION_DAY_MISSING: 'a day that is missing in the record',
  DOCUMENT_CODE_MISSING: 'a code that the office has not set',
  LEDGER_COLUMNS_MISSING: 'columns of a file',
  LEDGER_HEADINGS_MISSING: 'headings of a file',
  RULES_TRIAL_MISSING: 'a trial that nobody has run',
  TWO_PERSONS_REQUIRED: 'another person',
  TRANSFER_POST_MISSING: 'a post that is missing in the other unit',
  CALENDAR_YEAR_PAST: 'a list of days off, in what form it comes',
};

/** Every `refuse('CODE' …)` of the product with how many arguments follow: params and, at the third place, the fields. */
function refusals(): { readonly place: string; readonly code: string; readonly rest: string }[] {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .flatMap((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      return [...text.matchAll(/\brefuse\(\s*'(?<code>[A-Z_]+)'(?<rest>(?:[^()]|\([^()]*\))*)\)/gu)].map(
        ({ groups }) => ({
          place: file,
          code: groups?.['code'] ?? '',
          rest: groups?.['rest'] ?? '',
        }),
      );
    });
}

describe('what is refused because of a field', () => {
  const found = refusals().filter(({ code }) => OF_INPUT.test(code));

  it('points at it', () => {
    expect(found.length).toBeGreaterThan(20);
    const mute = found.filter(
      ({ code, rest }) => !(code in ABOUT_NO_FIELD) && !/pointer|errors|faults|\bat\(|\[/u.test(rest),
    );
    expect(mute.map(({ place, code }) => `${place} ${code}`)).toEqual([]);
  });

  it('and what is listed as about none is refused still', () => {
    expect(Object.keys(ABOUT_NO_FIELD).filter((code) => found.every((one) => one.code !== code))).toEqual([]);
  });
});
