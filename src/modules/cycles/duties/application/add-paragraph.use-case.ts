import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../platform/database/unit-of-work.js';
import { type Actor, filingPost } from '../../../../shared-kernel/actor.js';
import { checkParagraph } from '../domain/paragraph.js';
import { refuse } from '../domain/problems.js';
import { findParagraph, insertParagraph, listResponsibleUnits } from '../persistence/paragraph.repository.js';
import { assertNotClosing, behalfOf, DutyAccess } from './duty-access.js';
import { recordDutyAct } from './record-duty.js';

/** A responsible unit adds a paragraph to what the lead unit files (责任单位补充), until the duty has its outcome; the same words of one unit stand once. */
@Injectable()
export class AddParagraph {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DutyAccess,
  ) {}

  /** @throws DUTY_NOT_FOUND, PARAGRAPH_NOT_YOURS, DUTY_STATE, CYCLE_CLOSING */
  execute(actor: Actor, dutyId: string, text: string): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const duty = await this.access.lock(tx, actor, dutyId, null);
      assertNotClosing(duty);
      checkParagraph(duty.state);
      const units = await listResponsibleUnits(tx, duty.projectId);
      const post = units.map((unitId) => filingPost(actor, unitId)).find((found) => found !== null) ?? null;
      if (post === null) throw refuse('PARAGRAPH_NOT_YOURS');
      const { unitId } = post;
      const said = await findParagraph(tx, { dutyId, unitId, text });
      if (said !== null) return { id: said };
      const id = await insertParagraph(tx, { dutyId, unitId, text, personId: actor.personId });
      await recordDutyAct(tx, actor, duty, {
        act: 'paragraph-added',
        onBehalfOfPostId: behalfOf(post),
        facts: { paragraph: id, by: unitId },
      });
      return { id };
    });
  }
}
