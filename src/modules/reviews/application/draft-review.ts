import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { SayStatements } from '../../statements/index.js';
import { chosen, type Draft, draft, type Found, plan, type Planned } from '../domain/draft.js';
import type { ReviewKind } from '../domain/review.js';
import type { Template } from '../domain/template.js';
import { sayableEntries } from '../persistence/draft-entries.js';
import { Chips, type Telling } from './chips.js';
import { Templates } from './templates.js';

/** What is drafted, by which template. */
export interface Drafting {
  readonly kind: ReviewKind;
  readonly year: number;
  /** Its key. */
  readonly template: string;
}

/** A draft with what it tells of. */
export interface Drafted {
  readonly templateName: string;
  readonly telling: Telling;
  readonly drafted: Draft;
}

/** Drafts a text by a template: what can be said is written, what cannot stands apart with the reason. */
@Injectable()
export class DraftReview {
  constructor(
    private readonly database: Database,
    private readonly statements: SayStatements,
    private readonly templates: Templates,
    private readonly chips: Chips,
  ) {}

  /** @throws REVIEW_TEMPLATE_UNKNOWN */
  async execute(actor: Actor, { kind, year, template: key }: Drafting): Promise<Drafted> {
    const template = await this.templates.byKey(key);
    const telling = await this.chips.telling(this.database, { kind, year, state: 'DRAFT', readOn: null });
    return { templateName: template.name, telling, drafted: await this.draft(actor, template, telling) };
  }

  private async draft(actor: Actor, template: Template, telling: Telling): Promise<Draft> {
    const entries = await sayableEntries(this.database, scopeOf(actor), telling);
    const said: (Planned & { readonly found: Found })[] = [];
    for (const planned of plan(template, entries))
      said.push({ ...planned, found: await this.found(actor, planned, telling) });
    return draft(template, said);
  }

  private async found(actor: Actor, { sentence }: Planned, telling: Telling): Promise<Found> {
    const text = await this.read(actor, sentence.text, telling);
    const { one } = sentence;
    return chosen(text, text.single && one !== null ? await this.read(actor, one, telling) : null);
  }

  private async read(actor: Actor, text: string, telling: Telling): Promise<Found> {
    const { chips, faults } = await this.statements.execute(actor, text, telling);
    const refused = chips.flatMap((chip) => ('fault' in chip ? [chip.fault] : []));
    const single = chips.some(
      (chip) => chip.token.kind === 'COUNT' && 'expansion' in chip && chip.expansion.value === '1',
    );
    return { text, why: faults[0]?.code ?? refused[0] ?? null, single };
  }
}
