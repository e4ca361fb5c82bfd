import { Injectable } from '@nestjs/common';
import type { Reader } from '../../../platform/database/tx.js';
import { SecretBox } from '../../../platform/secrets/secret-box.js';
import { DomainError, type FieldError } from '../../../shared-kernel/domain-error.js';
import { namedFaults, type NaturalPerson } from '../domain/naming.js';
import { sealedPersons } from '../persistence/problem.repository.js';

/** What of a natural person is sealed, and how it is opened again. */
export const personContext = (problemId: string): string => `problem:${problemId}:person`;

/** The names that are kept sealed, for whoever writes words about their problems: none of them may stand there in the open. */
@Injectable()
export class SealedNames {
  constructor(private readonly box: SecretBox) {}

  /**
   * What in these words names a natural person: a telephone, an identity card, or whoever had one of the problems. Where the key is gone,
   * names cannot be compared, and the work goes on.
   * @param said the words by the pointer of their field, without its first stroke
   */
  async faults(
    reader: Reader,
    problemIds: readonly string[],
    said: Readonly<Record<string, string | null>>,
  ): Promise<readonly FieldError[]> {
    const faults = [...namedFaults(said)];
    for (const { id, sealed } of problemIds.length === 0 ? [] : await sealedPersons(reader, problemIds))
      faults.push(...namedFaults(said, await this.opened(id, sealed)));
    return faults.filter(({ pointer }, place) => faults.findIndex((one) => one.pointer === pointer) === place);
  }

  private async opened(id: string, sealed: Buffer): Promise<NaturalPerson | null> {
    try {
      return JSON.parse(await this.box.open(sealed, personContext(id))) as NaturalPerson;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
