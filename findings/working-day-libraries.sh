#!/usr/bin/env bash
# Subject:  what npm packages know of China's working days: tyme4ts, lunar-javascript, chinese-workday, holiday-calendar
# Version:  tyme4ts 1.5.2; lunar-javascript 1.7.7; chinese-workday 1.16.1; holiday-calendar 1.3.3
# Input:    fourteen days that notices of the State Council’s General Office name, or leave alone
# Expected: the answer of the notice (上班 or 休); each package offers these years, one says “2011–2026 complete”
# Real:     tyme4ts and lunar-javascript lack the last make-up days of 清明 and 国庆 2013 (the only two of 2011–2026, beside chinese-days 1.5.7);
#           chinese-workday calls New Year’s Day 2018 a working day, the days after a one-day festival days off, and knows neither
#           3 September 2015 nor the prolonged Spring Festival of 2020; holiday-calendar invents make-up Saturdays in 2016 and 2018.
#           No answer is marked as doubtful. Whoever counts “ten working days” by them is a day or more off, with no error.
# Source:   国办发明电〔2011〕45号, 〔2012〕33号, 〔2013〕28号, 〔2015〕18号, 〔2017〕12号, 〔2020〕1号, 〔2022〕16号; 国发明电〔2015〕1号
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tyme4ts@1.5.2 lunar-javascript@1.7.7 chinese-workday@1.16.1 holiday-calendar@1.3.3
cat >try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import * as workday from 'chinese-workday';
import lunar from 'lunar-javascript';
import { LegalHoliday } from 'tyme4ts';

const weekday = (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
const numbers = (day) => day.split('-').map(Number);
const said = {
  tyme4ts: (day) => LegalHoliday.fromYmd(...numbers(day))?.isWork() ?? weekday(day),
  'lunar-javascript': (day) => lunar.HolidayUtil.getHoliday(...numbers(day))?.isWork() ?? weekday(day),
  'chinese-workday': (day) => workday.isWorkday(day),
  'holiday-calendar': (day) => {
    const file = `node_modules/holiday-calendar/data/CN/${day.slice(0, 4)}.json`;
    const found = JSON.parse(readFileSync(file, 'utf8')).dates.find(({ date }) => date === day);
    return found === undefined ? weekday(day) : found.type === 'transfer_workday';
  },
};
// What the notices say: a working day or a day off.
const notices = {
  '2011-12-31': '班', '2012-10-08': '班', '2013-04-07': '班', '2013-10-12': '班', '2014-06-03': '班', '2014-09-10': '班',
  '2014-10-11': '班', '2015-09-03': '休', '2015-09-04': '休', '2016-04-02': '休', '2018-01-01': '休', '2018-06-16': '休',
  '2020-01-31': '休', '2023-01-03': '班',
};
const seen = Object.entries(said).map(([name, works]) => {
  const wrong = Object.entries(notices).filter(([day, answer]) => works(day) !== (answer === '班'));
  return `${name} is wrong on ${wrong.map(([day]) => day).join(' ')}`;
});
console.log(seen.join('\n'));
const expected = [
  'tyme4ts is wrong on 2013-04-07 2013-10-12',
  'lunar-javascript is wrong on 2013-04-07 2013-10-12',
  'chinese-workday is wrong on 2011-12-31 2012-10-08 2013-04-07 2013-10-12 2014-06-03 2014-09-10 2014-10-11 2015-09-03 2015-09-04 2018-01-01 2020-01-31 2023-01-03',
  'holiday-calendar is wrong on 2011-12-31 2016-04-02 2018-06-16',
];
if (seen.join('\n') !== expected.join('\n')) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
