import { Injectable } from '@nestjs/common';

/** The port through which the quarters, which rank above, tell up to when what they froze stands. */
@Injectable()
export class FrozenDays {
  private source: (owed: string) => string = () => 'NULL::date';

  /** Called once, when the module above starts. */
  register(source: (owed: string) => string): void {
    this.source = source;
  }

  /** An expression for the day on which the quarter of an obligation under the alias was closed; null while it is open, and of none. */
  closedOn(owed: string): string {
    return this.source(owed);
  }
}
