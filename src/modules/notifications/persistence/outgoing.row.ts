import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Tx } from '../../../platform/database/tx.js';

/** Whether anything may go out: what is told meanwhile is put on its way, what was told before is not. */
@Entity('outgoing')
export class OutgoingRow {
  @PrimaryColumn('boolean', { default: true }) readonly singleton!: boolean;
  @Column('boolean', { default: false }) readonly open!: boolean;
}

/** From now on what is told is marked to go out. */
export async function openOutgoing(tx: Tx): Promise<void> {
  await tx.execute('UPDATE outgoing SET open = true WHERE NOT open');
}
