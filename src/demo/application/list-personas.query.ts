import { Inject, Injectable } from '@nestjs/common';
import { type Settings, SETTINGS } from '../../platform/config/index.js';
import { Database } from '../../platform/database/database.js';
import { PERSONAS } from '../city/personas.js';
import { demoOnly } from './demo-only.js';

/** Somebody as whom a visitor may sign in. */
export interface Persona {
  readonly persona: string;
  readonly label: string;
  readonly does: string;
  /** The holder's name; null for administrators. */
  readonly name: string | null;
  readonly unit: string | null;
  readonly title: string | null;
}

const SITTERS = `
SELECT a.demo_persona AS persona, p.name, s.unit, s.title FROM account a LEFT JOIN person p ON p.id = a.person_id
  LEFT JOIN LATERAL (SELECT u.name AS unit, o.title FROM tenure t JOIN post o ON o.id = t.post_id JOIN unit u ON u.id = o.unit_id
    WHERE t.person_id = a.person_id AND daterange(t.from_day, t.to_day) @> app_today() ORDER BY o.rank DESC LIMIT 1) s ON true
 WHERE a.demo_persona IS NOT NULL AND a.disabled_at IS NULL`;

/** The personas of the demo, in the order in which a newcomer best meets them. */
@Injectable()
export class ListPersonas {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly database: Database,
  ) {}

  /** @throws NOT_FOUND outside the demo */
  async execute(): Promise<readonly Persona[]> {
    demoOnly(this.settings);
    const rows = await this.database.query<Pick<Persona, 'persona' | 'name' | 'unit' | 'title'>>(SITTERS);
    const sitters = new Map(rows.map((row) => [row.persona, row]));
    return PERSONAS.flatMap(({ persona, label, does }) => {
      const sitter = sitters.get(persona);
      return sitter === undefined ? [] : [{ ...sitter, persona, label, does }];
    });
  }
}
