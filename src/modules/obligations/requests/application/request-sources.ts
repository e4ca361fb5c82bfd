import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/tx.js';
import type { Actor } from '../../../../shared-kernel/actor.js';
import { noticeWords } from '../../../../texts/words.js';
import type { ObligationKind } from '../../clock/domain/obligation-kinds.js';
import type { RequestKind } from '../domain/requests.js';
import { findObligation } from '../../clock/persistence/obligation.repository.js';
import type { RequestSubject } from '../persistence/request.repository.js';
import { tellOfRequest } from './request-record.js';

/** ASKED: something is about to be asked about it; DECIDED: what was asked is about to be decided. */
export type RequestMoment = 'ASKED' | 'DECIDED';

/** What a higher module does where something is asked about a thing of its own. */
export interface RequestSource {
  /** Locks the thing, before its obligation; refuses where nothing may be asked about it now. */
  lock(tx: Tx, subjectId: string, moment: RequestMoment): Promise<void>;
  /** Marks what the office asked for the unit (代为录入), for the unit to confirm. */
  markOnBehalf(tx: Tx, actor: Actor, subjectId: string, kind: RequestKind): Promise<void>;
}

/** The port through which higher modules stand by what is asked about their things. */
@Injectable()
export class RequestSources {
  private readonly sources = new Map<ObligationKind, RequestSource>();

  /** Called once for a kind, when the module above starts. */
  register(kind: ObligationKind, source: RequestSource): void {
    this.sources.set(kind, source);
  }

  /** Locks the thing behind an obligation, before the obligation itself. */
  async lock(tx: Tx, obligationId: string, moment: RequestMoment): Promise<void> {
    const obligation = await findObligation(tx, obligationId);
    if (obligation !== null) await this.sources.get(obligation.kind)?.lock(tx, obligation.subjectId, moment);
  }

  /** Marks what the office asked for a unit; where its thing keeps no such mark, the unit is told and its leader decides. */
  async markOnBehalf(
    tx: Tx,
    actor: Actor,
    subject: RequestSubject,
    request: { readonly id: string; readonly kind: RequestKind },
  ): Promise<void> {
    const source = this.sources.get(subject.kind);
    if (source !== undefined) return source.markOnBehalf(tx, actor, subject.subjectId, request.kind);
    await tellOfRequest(tx, subject, {
      kind: 'REQUEST_ENTERED',
      key: `request:${request.id}:entered`,
      ...noticeWords('ASKED_ON_BEHALF', { matter: subject.title }),
    });
  }
}
