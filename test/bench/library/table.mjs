/** Prints rows as a table in Markdown, columns aligned. @param {string} title @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export function printTable(title, head, rows) {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => (row[column] ?? '').length)));
  const line = (cells) => `| ${cells.map((cell, column) => (cell ?? '').padEnd(widths[column])).join(' | ')} |`;
  console.log(`\n${title}\n`);
  console.log(line(head));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) console.log(line(row));
}

/** A line of progress, apart from the tables. @param {string} text */
export function note(text) {
  process.stderr.write(`  ${text}\n`);
}
