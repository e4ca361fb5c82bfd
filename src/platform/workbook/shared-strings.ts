import { WORKBOOK_LIMITS } from './limits.js';
import { refuseWorkbook } from './problems.js';
import { type HeldText, TextRuns } from './text-runs.js';
import { readXml } from './xml-part.js';
import type { ZipPart } from './zip-directory.js';

/** The texts that cells share, by their place. @throws LEDGER_INFLATES_TOO_FAR */
export async function readSharedStrings(part: ZipPart | undefined): Promise<readonly HeldText[]> {
  const texts: HeldText[] = [];
  if (part === undefined) return texts;
  if (part.statedBytes > WORKBOOK_LIMITS.heldPartBytes)
    throw refuseWorkbook('LEDGER_INFLATES_TOO_FAR', { part: part.name });
  const runs = new TextRuns();
  await readXml(part, {
    open: (name, attributes, parent) => {
      if (name === 'si') runs.begin();
      else runs.open(name, attributes, parent);
    },
    text: (text, name, parent) => {
      runs.text(text, name, parent);
    },
    close: (name) => {
      if (name === 'si') texts.push(runs.end());
    },
  });
  return texts;
}
