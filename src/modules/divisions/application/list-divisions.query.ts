import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import { type DivisionFilter, type HeldDivision, listDivisions } from '../persistence/division.repository.js';

/** Which leading official answers for which unit, on a day. */
@Injectable()
export class ListDivisions {
  constructor(private readonly database: Database) {}

  async execute({
    on,
    ...filter
  }: Omit<DivisionFilter, 'on'> & { readonly on: string | null }): Promise<HeldDivision[]> {
    return listDivisions(this.database, { ...filter, on: on ?? (await businessTime(this.database)).today });
  }
}

export type { HeldDivision };
