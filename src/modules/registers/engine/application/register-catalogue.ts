import { Inject, Injectable } from '@nestjs/common';
import { refuse } from '../../../../platform/errors/platform-problems.js';
import type { Register } from '../domain/register.js';

/** Bound by the module: every definition of the product. */
export const REGISTERS = 'five-ones:registers';

/** The registers of the product by their kinds. */
@Injectable()
export class RegisterCatalogue {
  private readonly byKind: ReadonlyMap<string, Register>;

  constructor(@Inject(REGISTERS) readonly all: readonly Register[]) {
    this.byKind = new Map(all.map((register) => [register.kind, register]));
  }

  /** The register that a request names. @throws VALIDATION_FAILED at `/kind` */
  asked(kind: string): Register {
    const register = this.byKind.get(kind);
    const params = { allowed: [...this.byKind.keys()] };
    if (register === undefined)
      throw refuse('VALIDATION_FAILED', {}, [{ pointer: '/kind', code: 'UNKNOWN_VALUE', params }]);
    return register;
  }

  /** @throws for a kind whose definition is gone while its entries are still there */
  of(kind: string): Register {
    const register = this.byKind.get(kind);
    if (register === undefined) throw new Error(`no definition for entries of kind ${kind}`);
    return register;
  }
}
