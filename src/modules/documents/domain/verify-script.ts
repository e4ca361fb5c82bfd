/**
 * What lies in the package and checks it: the digests of its files, of each act's own text, of each seal over its acts. It needs Node and
 * nothing of this product, so that whoever doubts the product can read it whole.
 */
export const VERIFY_SCRIPT = `// 用法：解压后在本目录运行  node verify.mjs
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const sha = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};
const int8 = (value) => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(value));
  return bytes;
};
const here = new URL('./', import.meta.url);
const read = (name) => readFileSync(new URL(encodeURIComponent(name), here));
const faults = [];

let files = 0;
for (const line of read('SHA256SUMS').toString('utf8').split('\\n').filter(Boolean)) {
  const [sum, name] = [line.slice(0, 64), line.slice(66)];
  files += 1;
  try {
    if (sha(read(name)) !== sum) faults.push('文件已改动：' + name);
  } catch {
    faults.push('文件缺失：' + name);
  }
}

const { acts, seals } = JSON.parse(read('record.json').toString('utf8'));
const bySeal = new Map(seals.map((seal) => [seal.number, seal]));
let unsealed = 0;
for (const act of acts) {
  if (sha(Buffer.from(act.content, 'utf8')) !== act.digest || !act.content.includes(act.id)) faults.push('记录已改动：' + act.id);
  if (act.seal === null) unsealed += 1;
  else if (!bySeal.get(act.seal)?.digests.includes(act.digest)) faults.push('记录不在封存之内：' + act.id);
}
for (const seal of seals) {
  const digests = Buffer.from(seal.digests.join(''), 'hex');
  const own = sha(Buffer.from(seal.previousDigest, 'hex'), int8(seal.number), int8(seal.eventCount), digests);
  if (own !== seal.digest || seal.digests.length !== seal.eventCount) faults.push('封存不符：第' + seal.number + '号');
  const before = bySeal.get(seal.number - 1);
  if (before !== undefined && before.digest !== seal.previousDigest) faults.push('封存不相接：第' + seal.number + '号');
  console.log('封存第' + seal.number + '号 ' + seal.digest);
}
console.log('文件' + files + '个，办理记录' + acts.length + '条，封存' + seals.length + '个，尚未封存' + unsealed + '条');
for (const fault of faults) console.log(fault);
console.log(faults.length === 0 ? '核验通过。请将上列封存值与系统运行日志中留存的比对。' : '核验未通过。');
process.exitCode = faults.length === 0 ? 0 : 1;
`;
