import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { type Actor, isOffice } from '../../../shared-kernel/actor.js';
import type { Day } from '../../../shared-kernel/dates.js';
import { reportOrFind } from '../../registers/index.js';
import { ADOPTED } from '../domain/meeting.js';
import { refuse } from '../domain/problems.js';
import { type AgendaItem, agendaOf, keepOutput } from '../persistence/agenda.repository.js';
import type { Meeting } from '../persistence/meeting.repository.js';
import { lockedMeeting, recordMeeting } from './meeting-access.js';
import { meetingName } from './meeting-words.js';

/** The document that an adopted item became, as it was issued; what is left out is the item's own. */
export interface IssuedDocument {
  readonly title: string;
  readonly number: string | null;
  readonly noNumberReason: string | null;
  readonly issuer: string;
  readonly happenedOn: Day;
  readonly outputKind: string;
  readonly unitId: string | null;
  readonly projectId: string | null;
}

/** The entry of the register of outputs; `made` is false where it stood there already. */
export interface RegisteredDocument {
  readonly id: string;
  readonly made: boolean;
}

/**
 * 登记印发: a document that was adopted and has been issued since stands in the register of outputs, where a second person confirms it
 * as any other entry. Pressed twice, or reported by its unit before, it is one entry.
 */
@Injectable()
export class RegisterDocument {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws MEETING_NOT_FOUND, MEETING_NOT_YOURS, MEETING_STATE where it was not adopted, ENTRY_REFUSED, ENTRY_EXISTS */
  execute(actor: Actor, id: string, itemId: string, given: IssuedDocument): Promise<RegisteredDocument> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockedMeeting(tx, actor, id, null);
      if (!isOffice(actor)) throw refuse('MEETING_NOT_YOURS');
      const item = (await agendaOf(tx, id)).find((one) => one.id === itemId);
      if (item === undefined || meeting.state !== 'FINALISED' || !isAdopted(item))
        throw refuse('MEETING_STATE', { state: meeting.state });
      if (item.outputId !== null) return { id: item.outputId, made: false };
      const registered = await entryOf(tx, actor, meeting, { item, given });
      await keepOutput(tx, itemId, registered.id);
      await recordMeeting(tx, actor, meeting, 'meeting.document-registered', { item: itemId, entry: registered.id });
      return registered;
    });
  }
}

const isAdopted = ({ offSystem, outcome }: AgendaItem): boolean =>
  !offSystem && outcome !== null && ADOPTED.includes(outcome);

/** What the meeting adopted comes from that meeting, also where no project stands behind it. */
function entryOf(
  tx: Tx,
  actor: Actor,
  meeting: Meeting,
  { item, given }: { readonly item: AgendaItem; readonly given: IssuedDocument },
): Promise<RegisteredDocument> {
  const { unitId, projectId, ...document } = given;
  return reportOrFind(tx, actor, 'OUTPUT', {
    ...document,
    ...{ unitId: unitId ?? item.byUnitId, projectId: projectId ?? item.projectId },
    originWords: meetingName(meeting),
  });
}
