import type { Day } from '../../../src/shared-kernel/dates.js';
import type { DeskCity } from './desk-city.js';
import type { Happening } from './script.js';
import type { Command, View, World } from './world.js';

/** Refusals that are about who acts or was told, or in which words: the pure rules do not know them. */
const OF_THE_DOORS: readonly string[] = [
  'SAME_PERSON',
  'CHECKER_NOT_INDEPENDENT',
  'RAISE_BY_APPROVER',
  'LEADER_NOT_HEARD',
];

/** Both worlds side by side, an act at a time; whatever differs between them is a fault. */
export class TwinCity implements World {
  private readonly differences: string[] = [];
  private days = 0;

  constructor(
    private readonly product: World,
    private readonly desk: DeskCity,
  ) {}

  async morning(day: Day, down: boolean): Promise<void> {
    await this.product.morning(day, down);
    await this.desk.morning(day, down);
  }

  async happen(happening: Happening): Promise<void> {
    await this.product.happen(happening);
    await this.desk.happen(happening);
  }

  view(): Promise<View> {
    return this.product.view();
  }

  async carryOut(command: Command): Promise<string | null> {
    const refusal = await this.product.carryOut(command);
    if (refusal !== null && OF_THE_DOORS.includes(refusal)) return refusal;
    const other = await this.desk.carryOut(command);
    if (refusal !== other) this.differences.push(`${JSON.stringify(command)}: ${String(refusal)} and ${String(other)}`);
    return refusal;
  }

  async sweep(): Promise<void> {
    await this.product.sweep();
    await this.desk.sweep();
  }

  async steps(): Promise<readonly string[]> {
    const steps = await this.product.steps();
    this.compare('steps', steps, await this.desk.steps());
    return steps;
  }

  async record(): Promise<readonly string[]> {
    return this.product.record();
  }

  async broken(): Promise<readonly string[]> {
    this.days += 1;
    // Every step was compared; how things stand need not be read every day.
    if (this.days % 5 === 0) this.compare('record', await this.product.record(), await this.desk.record());
    return [...this.differences.splice(0), ...(await this.desk.broken()), ...(await this.product.broken())];
  }

  private compare(what: string, product: readonly string[], desk: readonly string[]): void {
    const [one, other] = [missing(product, desk), missing(desk, product)];
    if (one.length + other.length > 0)
      this.differences.push(
        `${what}: the product alone ${one.slice(0, 4).join(' | ')}; the desk alone ${other.slice(0, 4).join(' | ')}`,
      );
  }
}

/** What one has more often than the other. */
function missing(one: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return one.filter((line) => {
    const at = left.indexOf(line);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
