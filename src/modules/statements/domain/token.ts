/** What a chip in a sentence stands for: a number, a fact, a claim, or names of what a number counts. */
export type TokenKind = 'COUNT' | 'FACT' | 'CLAIM' | 'NAMES';

/** What a token may be cut down to besides, and how it is to be said. */
const PARAMETERS = [
  'project',
  'level',
  'kind',
  'unit',
  'post',
  'domain',
  'before',
  'except',
  'measure',
  'part',
  'say',
  'numerals',
  'step',
  'whole',
] as const;
export type TokenParameter = (typeof PARAMETERS)[number];

/** A chip as its author wrote it. `from` and `to` are its places in the text, the second one not included. */
export interface Token {
  readonly kind: TokenKind;
  readonly reference: string;
  /** Of NAMES: how many. */
  readonly names: number | null;
  readonly parameters: Readonly<Partial<Record<TokenParameter, string>>>;
  readonly from: number;
  readonly to: number;
}

export type TokenFaultCode =
  | 'TOKEN_UNCLOSED'
  | 'TOKEN_KIND_UNKNOWN'
  | 'TOKEN_REFERENCE_MALFORMED'
  | 'TOKEN_NAMES_NUMBER'
  | 'TOKEN_PARAMETER_UNKNOWN'
  | 'TOKEN_PARAMETER_TWICE'
  | 'TOKEN_PARAMETER_EMPTY';

/** Why something in double braces is no chip, and where it stands. */
export interface TokenFault {
  readonly code: TokenFaultCode;
  readonly from: number;
  readonly to: number;
}

/** The chips of a text in their order, and what only looks like one. */
export interface TokensRead {
  readonly tokens: readonly Token[];
  readonly faults: readonly TokenFault[];
}

type Read = Pick<Token, 'kind' | 'reference' | 'names' | 'parameters'>;

const KINDS: ReadonlyMap<string, TokenKind> = new Map([
  ['n', 'COUNT'],
  ['f', 'FACT'],
  ['k', 'CLAIM'],
  ['names', 'NAMES'],
]);
const REFERENCE = /^[A-Za-z0-9][A-Za-z0-9.-]*$/u;
const NAMES = /^[1-9][0-9]?$/u;

/** Reads `{{n:count}}`, `{{f:fact}}`, `{{k:claim}}` and `{{names:count:3}}`, each with parameters after semicolons (`;level=NATIONAL`). */
export function readTokens(text: string): TokensRead {
  const tokens: Token[] = [];
  const faults: TokenFault[] = [];
  for (let from = text.indexOf('{{'); from !== -1;) {
    const end = text.indexOf('}}', from + 2);
    const again = text.indexOf('{{', from + 2);
    const closed = end !== -1 && (again === -1 || again > end);
    const next = again === -1 ? text.length : again;
    const to = closed ? end + 2 : next;
    const read = closed ? readToken(text.slice(from + 2, end)) : 'TOKEN_UNCLOSED';
    if (typeof read === 'string') faults.push({ code: read, from, to });
    else tokens.push({ ...read, from, to });
    from = text.indexOf('{{', to);
  }
  return { tokens, faults };
}

function readToken(inner: string): Read | TokenFaultCode {
  const [head = '', ...given] = inner.split(';').map((part) => part.trim());
  const stated = readHead(head.split(':'));
  if (typeof stated === 'string') return stated;
  const parameters = readParameters(given);
  return typeof parameters === 'string' ? parameters : { ...stated, parameters };
}

function readHead(parts: readonly string[]): Omit<Read, 'parameters'> | TokenFaultCode {
  const [letter, reference, number] = parts;
  const kind = letter === undefined ? undefined : KINDS.get(letter);
  if (kind === undefined) return 'TOKEN_KIND_UNKNOWN';
  if (reference === undefined || !REFERENCE.test(reference) || parts.length > 3) return 'TOKEN_REFERENCE_MALFORMED';
  if (kind !== 'NAMES') return number === undefined ? { kind, reference, names: null } : 'TOKEN_NAMES_NUMBER';
  return number !== undefined && NAMES.test(number) ? { kind, reference, names: Number(number) } : 'TOKEN_NAMES_NUMBER';
}

const isParameter = (name: string): name is TokenParameter => PARAMETERS.some((one) => one === name);

function readParameters(given: readonly string[]): Read['parameters'] | TokenFaultCode {
  const parameters: Partial<Record<TokenParameter, string>> = {};
  for (const one of given) {
    const at = one.indexOf('=');
    const name = at === -1 ? one : one.slice(0, at).trim();
    if (!isParameter(name)) return 'TOKEN_PARAMETER_UNKNOWN';
    if (parameters[name] !== undefined) return 'TOKEN_PARAMETER_TWICE';
    const value = at === -1 ? '' : one.slice(at + 1).trim();
    if (value === '') return 'TOKEN_PARAMETER_EMPTY';
    parameters[name] = value;
  }
  return parameters;
}
