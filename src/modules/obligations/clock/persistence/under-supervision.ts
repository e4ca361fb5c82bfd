import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../../platform/database/tx.js';
import type { Watch } from '../domain/new-dates.js';

/** What the obligations must ask about supervision, which ranks above them. */
export interface SupervisionSource {
  /** What is under way about each of the obligations; those of which nothing is are left out. */
  underWay(reader: Reader, obligationIds: readonly string[]): Promise<ReadonlyMap<string, Watch>>;
  /** A condition under which an obligation under the alias, though met, is doubted: its case goes on. */
  doubted(owed: string): string;
  /** An expression for the id of the obligation that a rectification under the alias is about; null for all else. */
  rectified(owed: string): string;
}

const NOTHING: SupervisionSource = {
  underWay: () => Promise.resolve(new Map()),
  doubted: () => 'false',
  rectified: () => 'NULL::uuid',
};

/** The port through which supervision tells what it has under way: nobody else's act may undo it unseen. */
@Injectable()
export class UnderSupervision {
  private source: SupervisionSource = NOTHING;

  /** Called once, when the module above starts. */
  register(source: SupervisionSource): void {
    this.source = source;
  }

  /** What is under way about each of the obligations. */
  of(reader: Reader, obligationIds: readonly string[]): Promise<ReadonlyMap<string, Watch>> {
    return obligationIds.length === 0 ? Promise.resolve(new Map()) : this.source.underWay(reader, obligationIds);
  }

  /** A condition under which an obligation under the alias, though met, is doubted. */
  doubted(owed: string): string {
    return this.source.doubted(owed);
  }

  /** An expression for the id of the obligation that a rectification under the alias is about; null for all else. */
  rectified(owed: string): string {
    return this.source.rectified(owed);
  }
}
