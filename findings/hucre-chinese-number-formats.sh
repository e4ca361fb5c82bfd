#!/usr/bin/env bash
# Subject:  hucre, formatValue (what a cell shows)
# Version:  hucre 1.0.0
# Input:    46356.625 (30 November 2026, a Monday, 15:00) and 1234 in number formats that Chinese workbooks carry:
#           aaaa (weekday), [DBNum1][$-804] and [DBNum2][$-804] (Chinese numerals), 上午/下午 (ECMA-376 part 1, 18.8.30 and 18.8.31)
# Expected: the weekday 星期一, 二〇二六年十一月三十日, 壹仟贰佰叁拾肆, 下午3时; where a code is not known, an error or the plain number
# Real:     no error: the text of the code itself comes back in place of the value (“aaaa”, “上午/下午15时”, “[DBNum2]Gnralee”, its letters
#           in another order), and DBNum1 dates keep Arabic figures. A cell read “as it is shown” says something that nobody wrote.
# Source:   ECMA-376 part 1, 18.8.30 numFmt and 18.8.31 numFmts (language-specific formats)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund hucre@1.0.0
cat >try.mjs <<'JS'
import { formatValue } from 'hucre';

const expected = [
  [46356.625, 'aaaa', 'aaaa'],
  [46356.625, '[$-804]aaaa', 'aaaa'],
  [46356.625, '[DBNum1][$-804]yyyy"年"m"月"d"日"', '2026年11月30日'],
  [1234, '[DBNum2][$-804]General', '[DBNum2]Gnralee'],
  [46356.625, '上午/下午h"时"', '上午/下午15时'],
];
let changed = false;
for (const [value, format, real] of expected) {
  const seen = formatValue(value, format);
  console.log(`${value} in ${format}: ${seen}`);
  changed ||= seen !== real;
}
if (changed) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
