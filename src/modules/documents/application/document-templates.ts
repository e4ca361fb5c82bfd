import { Injectable } from '@nestjs/common';
import { checkVersion } from '../../../platform/concurrency/check-version.js';
import { Database } from '../../../platform/database/database.js';
import type { Tx } from '../../../platform/database/tx.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { fillTemplate } from '../../../platform/documents/fill-template.js';
import { templateParts } from '../../../platform/documents/template-parts.js';
import { type Actor, inNameOf, SUPERVISOR_ROLES } from '../../../shared-kernel/actor.js';
import { secretMark } from '../../../shared-kernel/secrecy.js';
import type { UploadedFile } from '../../../shared-kernel/uploaded-file.js';
import { wordOr, words } from '../../../texts/words.js';
import type { DocumentKind } from '../domain/document-kinds.js';
import {
  checkAskingEnd,
  checkDiscarding,
  checkEndAsked,
  checkEnding,
  checkEnforcing,
} from '../domain/document-template.js';
import { refuse, refuseTemplate } from '../domain/problems.js';
import { fieldsOf, samplesOf } from '../domain/template-fields.js';
import { findOffice } from '../persistence/issuer.repository.js';
import {
  askEnd,
  type DocumentTemplate,
  endTemplate,
  enforceTemplate,
  findTemplate,
  insertTemplate,
  listTemplates,
  templateContent,
} from '../persistence/template.repository.js';
import { checkTemplate } from './check-template.js';
import type { DocumentFile } from './official-documents.js';
import { noteTemplate, tellTemplate } from './tell-template.js';

export type { DocumentTemplate } from '../persistence/template.repository.js';

const LONGEST_NAME = 200;

/** The office's own templates of documents: checked before anything is stored, in versions, two people for what counts. */
@Injectable()
export class DocumentTemplates {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** All versions, by kind, the latest first. */
  async list(): Promise<readonly DocumentTemplate[]> {
    const office = await findOffice(this.database);
    return office === null ? [] : listTemplates(this.database, office.unitId);
  }

  /** @throws DOCUMENT_TEMPLATE_NOT_FOUND */
  async read(id: string): Promise<DocumentTemplate> {
    return (await findTemplate(this.database, id)) ?? missing();
  }

  /** The next version of a kind. @throws DOCUMENT_TEMPLATE_SECRET, DOCUMENT_TEMPLATE_FAULTY, DOCUMENT_ISSUER_NOT_FOUND */
  async upload(actor: Actor, kind: DocumentKind, { name, content, sha256 }: UploadedFile): Promise<DocumentTemplate> {
    const { personId } = actor;
    if (personId === null) throw refuseTemplate('DOCUMENT_TEMPLATE_OWN');
    const mark = secretMark(name);
    if (mark !== null) throw refuseTemplate('DOCUMENT_TEMPLATE_SECRET', { mark });
    await checkTemplate(kind, content);
    const id = await this.unitOfWork.run(async (tx) => {
      const office = await findOffice(tx);
      if (office === null) throw refuse('DOCUMENT_ISSUER_NOT_FOUND');
      const by = { uploadedByPerson: personId, uploadedForPerson: inNameOf(actor, SUPERVISOR_ROLES) };
      const checked = { ...{ unitId: office.unitId, kind, content, sha256 }, ...by };
      const made = await insertTemplate(tx, { ...checked, fileName: name.slice(0, LONGEST_NAME) });
      const template = (await findTemplate(tx, made.id)) ?? missing();
      await noteTemplate(tx, actor, template, 'document-template.uploaded', { sha256 });
      await tellTemplate(tx, actor, template, 'TEMPLATE_UPLOADED');
      return made.id;
    });
    return this.read(id);
  }

  /** From now on documents are made with it. @throws DOCUMENT_TEMPLATE_NOT_FOUND, DOCUMENT_TEMPLATE_STATE, DOCUMENT_TEMPLATE_OWN, STALE_VERSION */
  enforce(actor: Actor, id: string, seen: number | null): Promise<DocumentTemplate> {
    return this.change(id, seen, async (tx, template) => {
      checkEnforcing(actor, template);
      await enforceTemplate(tx, template, actor.personId ?? '');
      await noteTemplate(tx, actor, template, 'document-template.enforced', { sha256: template.sha256 });
      await tellTemplate(tx, actor, template, 'TEMPLATE_IN_FORCE');
    });
  }

  /** What was never in force goes. @throws DOCUMENT_TEMPLATE_NOT_FOUND, DOCUMENT_TEMPLATE_STATE, STALE_VERSION */
  discard(actor: Actor, id: string, seen: number | null): Promise<DocumentTemplate> {
    return this.change(id, seen, async (tx, template) => {
      checkDiscarding(template);
      await endTemplate(tx, id, actor.personId);
      await noteTemplate(tx, actor, template, 'document-template.discarded', {});
      await tellTemplate(tx, actor, template, 'TEMPLATE_DISCARDED');
    });
  }

  /** Asks that the built-in layout comes back. @throws DOCUMENT_TEMPLATE_NOT_FOUND, DOCUMENT_TEMPLATE_STATE, STALE_VERSION */
  askEnd(
    actor: Actor,
    id: string,
    said: { readonly words: string; readonly seen: number | null },
  ): Promise<DocumentTemplate> {
    return this.change(id, said.seen, async (tx, template) => {
      checkAskingEnd(actor, template);
      await askEnd(tx, id, {
        by: actor.personId ?? '',
        inNameOf: inNameOf(actor, SUPERVISOR_ROLES),
        words: said.words,
      });
      await noteTemplate(tx, actor, template, 'document-template.withdrawal-asked', { words: said.words });
      await tellTemplate(tx, actor, { ...template, withdrawalWords: said.words }, 'TEMPLATE_WITHDRAWAL_ASKED');
    });
  }

  /** It stays in force after all. @throws DOCUMENT_TEMPLATE_NOT_FOUND, DOCUMENT_TEMPLATE_STATE, STALE_VERSION */
  keep(actor: Actor, id: string, seen: number | null): Promise<DocumentTemplate> {
    return this.change(id, seen, async (tx, template) => {
      checkEndAsked(template);
      await askEnd(tx, id, null);
      await noteTemplate(tx, actor, template, 'document-template.kept', {});
      await tellTemplate(tx, actor, template, 'TEMPLATE_KEPT');
    });
  }

  /** The built-in layout comes back. @throws DOCUMENT_TEMPLATE_NOT_FOUND, DOCUMENT_TEMPLATE_STATE, DOCUMENT_TEMPLATE_OWN, STALE_VERSION */
  withdraw(actor: Actor, id: string, seen: number | null): Promise<DocumentTemplate> {
    return this.change(id, seen, async (tx, template) => {
      checkEnding(actor, template);
      await endTemplate(tx, id, actor.personId);
      await noteTemplate(tx, actor, template, 'document-template.withdrawn', {});
      await tellTemplate(tx, actor, template, 'TEMPLATE_WITHDRAWN');
    });
  }

  /** The file as it was uploaded. @throws DOCUMENT_TEMPLATE_NOT_FOUND */
  async file(id: string): Promise<DocumentFile> {
    const { kind, number } = await this.read(id);
    const name = words('paper.template.fileName', { kind: wordOr(kind, 'officialDocument'), number });
    return { name, content: (await templateContent(this.database, id)) ?? missing() };
  }

  /** 样张: the same filled with samples, plainly marked. @throws DOCUMENT_TEMPLATE_NOT_FOUND */
  async sample(id: string): Promise<DocumentFile> {
    const { kind, number } = await this.read(id);
    const { parts: byName } = templateParts((await templateContent(this.database, id)) ?? missing());
    const parts = [...byName.values()];
    const name = words('paper.template.sampleName', { kind: wordOr(kind, 'officialDocument'), number });
    const values = samplesOf(fieldsOf(kind));
    return { name, content: await fillTemplate({ parts, values, mark: words('paper.template.sample') }) };
  }

  private async change(
    id: string,
    seen: number | null,
    act: (tx: Tx, template: DocumentTemplate) => Promise<void>,
  ): Promise<DocumentTemplate> {
    await this.unitOfWork.run(async (tx) => {
      const template = (await findTemplate(tx, id, true)) ?? missing();
      checkVersion(template.version, seen);
      await act(tx, template);
    });
    return this.read(id);
  }
}

function missing(): never {
  throw refuseTemplate('DOCUMENT_TEMPLATE_NOT_FOUND');
}
