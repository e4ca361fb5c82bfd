import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { recordAct } from '../../audit/index.js';
import { refuse } from '../domain/problems.js';
import { SHIPPED_TEMPLATES, shippedTemplate, type Template, templateFaults } from '../domain/template.js';
import {
  findTemplate,
  insertTemplate,
  isNameTaken,
  listTemplates,
  type OwnTemplate,
  writeTemplate,
} from '../persistence/template.repository.js';

/** A template by its key: that of an example, or the id of one of the office's own. */
export interface ShownTemplate extends Template {
  readonly key: string;
  /** Null of an example, which is copied and not changed. */
  readonly version: number | null;
}

/** By which headings a review is drafted: the two examples, and what the office made of them. */
@Injectable()
export class Templates {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The examples first. */
  async list(): Promise<readonly ShownTemplate[]> {
    const shipped = SHIPPED_TEMPLATES.map((key) => ({ key, version: null, ...shippedTemplate(key) }));
    return [...shipped, ...(await listTemplates(this.database)).map(shown)];
  }

  /** @throws REVIEW_TEMPLATE_UNKNOWN */
  async byKey(key: string): Promise<Template> {
    const found = (await this.list()).find((one) => one.key === key);
    if (found !== undefined) return found;
    throw refuse('REVIEW_TEMPLATE_UNKNOWN', {}, [{ pointer: '/template', code: 'REVIEW_TEMPLATE_UNKNOWN' }]);
  }

  /** @throws REVIEW_TEMPLATE_REFUSED, REVIEW_TEMPLATE_NAME_TAKEN */
  create(actor: Actor, template: Template): Promise<string> {
    check(template);
    return this.unitOfWork.run(async (tx) => {
      const id = await insertTemplate(tx, template, actor.personId);
      if (id === null) throw taken();
      await note(tx, actor, id, template);
      return id;
    });
  }

  /** @throws REVIEW_TEMPLATE_NOT_FOUND, REVIEW_TEMPLATE_REFUSED, REVIEW_TEMPLATE_NAME_TAKEN, STALE_VERSION */
  write(actor: Actor, id: string, template: Template, seen: number | null): Promise<ShownTemplate> {
    check(template);
    return this.unitOfWork.run(async (tx) => {
      checkVersion((await existing(tx, id)).version, seen);
      if (await isNameTaken(tx, template.name, id)) throw taken();
      const write = async (): Promise<void> => {
        await writeTemplate(tx, id, template, actor.personId);
        await note(tx, actor, id, template);
      };
      await this.unitOfWork.rewrite(tx, () => findTemplate(tx, id), { write, asItStands: undefined });
      return shown(await existing(tx, id));
    });
  }
}

const shown = ({ id, ...template }: OwnTemplate): ShownTemplate => ({ key: id, ...template });

const taken = () =>
  refuse('REVIEW_TEMPLATE_NAME_TAKEN', {}, [{ pointer: '/name', code: 'REVIEW_TEMPLATE_NAME_TAKEN' }]);

function check(template: Template): void {
  const faults = templateFaults(template);
  if (faults.length > 0) throw refuse('REVIEW_TEMPLATE_REFUSED', {}, faults);
}

async function existing(tx: Tx, id: string): Promise<OwnTemplate> {
  const found = await findTemplate(tx, id, true);
  if (found === null) throw refuse('REVIEW_TEMPLATE_NOT_FOUND');
  return found;
}

async function note(tx: Tx, actor: Actor, id: string, { name, headings }: Template): Promise<void> {
  const facts = { name, headings: headings.length };
  await recordAct(tx, actor, {
    action: 'review-template.written',
    subjectType: 'REVIEW_SETTING',
    subjectId: id,
    facts,
  });
}
