import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { unitById } from '../../organisation/index.js';
import { refuse } from '../domain/problems.js';
import { tellOfToken } from './tell-of-token.js';
import {
  findSystem,
  insertSystemToken,
  isSystemToken,
  listSystemTokens,
  revokeSystemToken,
  type SystemToken,
} from '../persistence/system-token.repository.js';
import { digestOf, newToken } from './session-token.js';

/** Other systems that report readings for a unit: the office makes each a token, shows it once, and takes it back at any time. */
@Injectable()
export class SystemTokens {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(): Promise<SystemToken[]> {
    return listSystemTokens(this.database);
  }

  /** Those of a unit, for the office and for whoever sits in it: the office makes them alone, and the unit sees which there are. @throws SYSTEM_TOKEN_NOT_FOUND */
  async ofUnit(actor: Actor, unitId: string): Promise<SystemToken[]> {
    const mine = isOffice(actor) || actor.posts.some((post) => post.unitId === unitId);
    if (!mine || (await unitById(this.database, unitId)) === null) throw refuse('SYSTEM_TOKEN_NOT_FOUND');
    return listSystemTokens(this.database, unitId);
  }

  /** @returns the token, which is kept nowhere. @throws SYSTEM_TOKEN_UNIT, SYSTEM_TOKEN_EXISTS */
  make(actor: Actor, { name, unitId }: { readonly name: string; readonly unitId: string }) {
    return this.unitOfWork.run(async (tx) => {
      const unit = await unitById(tx, unitId);
      if (unit?.closedOn !== null)
        throw refuse('SYSTEM_TOKEN_UNIT', {}, [{ pointer: '/unitId', code: 'SYSTEM_TOKEN_UNIT' }]);
      const token = newToken();
      const own = { name, unitId, permission: 'readings.create', tokenDigest: digestOf(token) } as const;
      const id = await insertSystemToken(tx, { ...own, madeByPerson: actor.personId });
      if (id === null) throw refuse('SYSTEM_TOKEN_EXISTS', { name });
      const act = { action: 'system-token.made', subjectType: 'SYSTEM_TOKEN', subjectId: id, unitId } as const;
      await recordAct(tx, actor, { ...act, facts: { name } });
      await tellOfToken(tx, 'SYSTEM_TOKEN_MADE', { id, name, unitId });
      return { id, token };
    });
  }

  /** @throws SYSTEM_TOKEN_NOT_FOUND, SYSTEM_TOKEN_GONE */
  revoke(actor: Actor, id: string): Promise<{ readonly id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const gone = await revokeSystemToken(tx, id, actor.personId);
      if (gone === null) throw refuse((await isSystemToken(tx, id)) ? 'SYSTEM_TOKEN_GONE' : 'SYSTEM_TOKEN_NOT_FOUND');
      await recordAct(tx, actor, {
        action: 'system-token.revoked',
        subjectType: 'SYSTEM_TOKEN',
        subjectId: id,
        unitId: gone.unitId,
      });
      await tellOfToken(tx, 'SYSTEM_TOKEN_REVOKED', gone);
      return { id };
    });
  }

  /** The system behind a token, or null: it sees nothing but what it reports. */
  async actorOf(token: string, requestId: string): Promise<Actor | null> {
    const system = await findSystem(this.database, digestOf(token));
    if (system === null) return null;
    const { name, unitId, permission } = system;
    return {
      ...{ kind: 'SYSTEM', personId: null, name, accountId: null, adminRole: null, posts: [] },
      ...{ origin: 'HTTP', requestId, machine: { unitId, permission } },
    };
  }
}
