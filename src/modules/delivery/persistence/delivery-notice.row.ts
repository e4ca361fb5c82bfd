import { Entity, PrimaryColumn } from 'typeorm';

/** What a message tells of. */
@Entity('delivery_notice')
export class DeliveryNoticeRow {
  @PrimaryColumn('uuid') readonly deliveryId!: string;
  @PrimaryColumn('uuid') readonly noticeId!: string;
}
