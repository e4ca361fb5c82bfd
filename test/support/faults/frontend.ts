const WRITES = /(?:INSERT INTO|UPDATE|DELETE FROM)\s+(?:ONLY\s+)?(\w+)/gi;
const ABSENT = Buffer.alloc(0);
/** A message's kind and length come before its body; the very first has no kind. */
const HEAD = 5;

/** What a client says to PostgreSQL, read as far as is needed to know which tables its transaction wrote and when it commits. */
export class Frontend {
  readonly wrote = new Set<string>();
  private readonly prepared = new Map<string, string>();
  private rest = ABSENT;
  private begun = false;

  /** @returns whether the part ends with a COMMIT */
  commits(part: Buffer): boolean {
    this.rest = Buffer.concat([this.rest, part]);
    let commits = false;
    for (let message = this.next(); message !== null; message = this.next()) commits = this.heard(message);
    return commits;
  }

  private next(): { readonly kind: string; readonly body: Buffer } | null {
    const head = this.begun ? HEAD : HEAD - 1;
    if (this.rest.length < head) return null;
    const end = this.rest.readUInt32BE(head - 4) + (head - 4);
    if (this.rest.length < end) return null;
    const message = {
      kind: this.begun ? String.fromCharCode(this.rest[0] ?? 0) : '',
      body: this.rest.subarray(head, end),
    };
    this.rest = this.rest.subarray(end);
    this.begun = true;
    return message;
  }

  private heard({ kind, body }: { readonly kind: string; readonly body: Buffer }): boolean {
    const [first = '', second = ''] = body.toString('utf8').split('\0', 2);
    if (kind === 'P') this.prepared.set(first, second);
    if (kind === 'B') this.ran(this.prepared.get(second) ?? '');
    if (kind === 'Q') this.ran(first);
    return kind === 'Q' && first === 'COMMIT';
  }

  private ran(text: string): void {
    if (/^(?:BEGIN|START TRANSACTION)/i.test(text)) this.wrote.clear();
    for (const [, table = ''] of text.matchAll(WRITES)) this.wrote.add(table);
  }
}
