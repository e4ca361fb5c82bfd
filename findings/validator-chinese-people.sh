#!/usr/bin/env bash
# Subject:  validator.js (class-validator’s checks stand on it): isIdentityCard and isMobilePhone for zh-CN
# Version:  validator 13.15.35
# Input:    made-up identity numbers with right check digits, of Beijing and of residents of Hong Kong (81), Macau (82), Taiwan (83) who
#           hold a residence permit; made-up telephone numbers that begin with 138, 192, 92 and 98
# Expected: all four identity numbers are valid; 138 and 192 are mobile numbers, 92 and 98 are not
# Real:     the number with 83 is refused (81 and 82 are known, and 91 is, which is nobody’s), so a resident from Taiwan cannot be
#           entered; 92 and 98 followed by nine digits count as mobile numbers, so a landline typed with a slip passes for one
# Source:   国办发〔2018〕81号《港澳台居民居住证申领发放办法》第三条; 工业和信息化部, 我国公众移动通信网网号及H0分配情况 (2023-06-05)
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund validator@13.15.35
cat >try.mjs <<'JS'
import validator from 'validator';

// GB 11643: weights are powers of two modulo 11.
const numbered = (area) => {
  const first = `${area}19850317002`;
  const sum = [...first].reduce((so, digit, place) => so + Number(digit) * (2 ** (17 - place) % 11), 0);
  return first + '10X98765432'[sum % 11];
};
const cards = ['110101', '810000', '820000', '830000'].map(
  (area) => `${area.slice(0, 2)} ${validator.isIdentityCard(numbered(area), 'zh-CN')}`,
);
const phones = ['13800000000', '19200000000', '92000000000', '98000000000'].map(
  (phone) => `${phone.replace(/0+$/, '')} ${validator.isMobilePhone(phone, 'zh-CN')}`,
);
const seen = [`identity numbers: ${cards.join(', ')}`, `mobile numbers: ${phones.join(', ')}`];
console.log(seen.join('\n'));
const expected = [
  'identity numbers: 11 true, 81 true, 82 true, 83 false',
  'mobile numbers: 138 true, 192 true, 92 true, 98 true',
];
if (seen.join('\n') !== expected.join('\n')) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
