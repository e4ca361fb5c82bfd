/** A stretch of a text: words, or a reference as it is written, `{{n:committee.meetings}}`. */
export interface Piece {
  readonly reference: boolean;
  readonly text: string;
}

const OPEN = '{{';
const CLOSE = '}}';

/**
 * Cuts a text into words and references; put together again it is the same text. Whatever stands closed in double braces is a
 * reference here, also one that the server does not know: it says so itself, and nobody mends it letter by letter.
 */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  const words = (to: number): void => {
    if (to > done) pieces.push({ reference: false, text: text.slice(done, to) });
  };
  for (let from = text.indexOf(OPEN); from !== -1;) {
    const end = text.indexOf(CLOSE, from + OPEN.length);
    const again = text.indexOf(OPEN, from + OPEN.length);
    if (end === -1) break;
    if (again !== -1 && again < end) {
      from = again;
      continue;
    }
    words(from);
    done = end + CLOSE.length;
    pieces.push({ reference: true, text: text.slice(from, done) });
    from = text.indexOf(OPEN, done);
  }
  words(text.length);
  return pieces;
}

/** A reference taken apart: `{{names:cases.promoted:3;level=NATIONAL}}`. */
export interface Parts {
  /** What stands before the first semicolon. */
  readonly head: string;
  readonly parameters: Readonly<Record<string, string>>;
}

export function partsOf(token: string): Parts {
  const [head = '', ...given] = token.slice(OPEN.length, -CLOSE.length).split(';');
  const pairs = given.map((one) => {
    const [name = '', ...value] = one.split('=');
    return [name.trim(), value.join('=').trim()] as const;
  });
  return { head: head.trim(), parameters: Object.fromEntries(pairs) };
}

/** The same reference, said otherwise: what is undefined is left out. */
export function tokenWith(token: string, change: Readonly<Record<string, string | undefined>>): string {
  const { head, parameters } = partsOf(token);
  const all = Object.entries({ ...parameters, ...change }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return `${OPEN}${[head, ...all.map(([name, value]) => `${name}=${value}`)].join(';')}${CLOSE}`;
}

/** The same reference with another head, such as more names. */
export function renamed(token: string, head: string): string {
  const at = token.indexOf(';');
  return `${OPEN}${head}${at === -1 ? CLOSE : token.slice(at)}`;
}
