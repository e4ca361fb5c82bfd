/** So many bytes make a page, more where one piece of text is longer. */
const PAGE = 262_144;
/** A character of a string is so many bytes at most. */
const WIDEST = 3;

/** Where something stands. */
export interface Passage {
  readonly page: Buffer;
  readonly from: number;
  readonly to: number;
}

/** Text on its way out: written on pages, so that no piece of it is an object of its own. */
export class Pages {
  private page = Buffer.allocUnsafe(PAGE);
  private at = 0;
  /** To be taken away. */
  readonly full: Buffer[] = [];

  /** @returns where it stands, to be written again */
  write(text: string): Passage {
    this.makeRoom(text.length * WIDEST);
    const from = this.at;
    this.at += this.page.write(text, from);
    return { page: this.page, from, to: this.at };
  }

  /** The same for a few letters of ASCII, for which asking the encoder would cost more. */
  writeMark(mark: string): void {
    this.makeRoom(mark.length);
    for (let index = 0; index < mark.length; index += 1) this.page[this.at + index] = mark.charCodeAt(index);
    this.at += mark.length;
  }

  writeAgain({ page, from, to }: Passage): void {
    this.makeRoom(to - from);
    this.at += page.copy(this.page, this.at, from, to);
  }

  /** Makes the page a full one. */
  turn(room = 0): void {
    if (this.at > 0) this.full.push(this.page.subarray(0, this.at));
    this.page = Buffer.allocUnsafe(room);
    this.at = 0;
  }

  private makeRoom(bytes: number): void {
    if (this.at + bytes > this.page.length) this.turn(Math.max(PAGE, bytes));
  }
}
