/** A notice's text taken apart as a letter is set: addressee, paragraphs, annex, who issued it and when. */
export interface Letter {
  readonly addressee: string;
  readonly paragraphs: readonly string[];
  readonly annex: string | null;
  readonly issuer: string;
  readonly date: string;
}

const ANNEX = /附件：.*$/;
/** Between issuer and date the text has the full-width blank. */
const BLANK = '\u3000';

/** The first line names the addressee, the last the issuer and the day; an annex is named at the end of the body. */
export function readLetter(body: string): Letter {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  const [issuer = '', date = ''] = (lines.at(-1) ?? '').split(BLANK);
  const middle = lines.slice(1, -1);
  const annex = middle.map((line) => ANNEX.exec(line)?.[0] ?? null).find((found) => found !== null) ?? null;
  return {
    addressee: lines[0] ?? '',
    paragraphs: middle.map((line) => line.replace(ANNEX, '')).filter((line) => line !== ''),
    annex,
    issuer,
    date,
  };
}
