#!/usr/bin/env bash
# Subject:  Intl.DateTimeFormat with the Chinese calendar (Node.js, ICU 78.2), beside tyme4ts and lunar-javascript
# Version:  ICU 78.2 (in Node.js 20.20.2); tyme4ts 1.5.2; lunar-javascript 1.7.7
# Input:    2027-02-06, 2027-02-07, 2030-02-02, 2030-02-03 at noon in Asia/Shanghai
# Expected: 6 February 2027 and 3 February 2030 are 正月初一 (the new moons fall on 6 February 2027 at 23:56 and on
#           3 February 2030 at 00:07, Beijing time; GB/T 33661-2017 counts the month from the day of the new moon)
# Real:     ICU calls 6 February 2027 腊月三十 and 7 February 正月初一, and 2 February 2030 正月初一: both Spring Festivals a day off,
#           and every lunar day of these months with them. Whoever computes 春节 (“春节前完成”) from Intl misses the day in the very next year.
# Source:   Hong Kong Observatory, Gregorian-Lunar Calendar Conversion Tables 2027 and 2030; GB/T 33661-2017
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund tyme4ts@1.5.2 lunar-javascript@1.7.7
cat >try.mjs <<'JS'
import lunar from 'lunar-javascript';
import { SolarDay } from 'tyme4ts';

const chinese = new Intl.DateTimeFormat('zh-CN-u-ca-chinese', { timeZone: 'Asia/Shanghai', dateStyle: 'long' });
const seen = ['2027-02-06', '2027-02-07', '2030-02-02', '2030-02-03'].map((day) => {
  const [year, month, date] = day.split('-').map(Number);
  const tyme = SolarDay.fromYmd(year, month, date).getLunarDay();
  const other = lunar.Solar.fromYmd(year, month, date).getLunar();
  return `${day} Intl ${chinese.format(new Date(`${day}T12:00:00+08:00`)).replace(/^.*年/, '')} | tyme4ts ${tyme.getLunarMonth().getName()}${tyme.getName()} | lunar-javascript ${other.getMonthInChinese()}月${other.getDayInChinese()}`;
});
console.log(`Node.js ${process.versions.node}, ICU ${process.versions.icu}`);
console.log(seen.join('\n'));
const expected = [
  '2027-02-06 Intl 腊月三十 | tyme4ts 正月初一 | lunar-javascript 正月初一',
  '2027-02-07 Intl 正月初一 | tyme4ts 正月初二 | lunar-javascript 正月初二',
  '2030-02-02 Intl 正月初一 | tyme4ts 十二月三十 | lunar-javascript 腊月三十',
  '2030-02-03 Intl 正月初二 | tyme4ts 正月初一 | lunar-javascript 正月初一',
];
if (seen.join('\n') !== expected.join('\n')) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
