import { Id, Text } from '../../../../platform/http/fields.js';

/** Whose running cases: of one unit, of one project, or all. */
export class MovePreviewQuery {
  @Id({ optional: true, description: 'Only those of this unit and of those below it.' })
  unitId?: string;

  @Id({ optional: true, description: 'Only those of this project.' })
  projectId?: string;
}

/** Running cases shall go over to the rules in force. */
export class MoveRequest extends MovePreviewQuery {
  @Text({ max: 64, description: '`digest` of the preview that was seen.' })
  digest!: string;

  @Text({ max: 500 })
  reason!: string;
}
