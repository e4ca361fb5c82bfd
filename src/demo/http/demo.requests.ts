import { CalendarDate, Flag, Text, Int } from '../../platform/http/fields.js';

/** As whom to sign in. */
export class PersonaRequest {
  @Text({ max: 60, description: 'A key of GET /demo/personas.', example: 'office-chief' })
  persona!: string;
}

/** Whither to move the clock: exactly one of the first two. */
export class JourneyRequest {
  @CalendarDate({ optional: true, description: 'To this day.' })
  advanceTo?: string;

  @Int({ min: 1, max: 270, optional: true, description: 'By so many working days.' })
  advanceWorkingDays?: number;

  @Text({
    min: 5,
    max: 5,
    optional: true,
    description: 'HH:MM on the day of arrival; 09:00 if left out.',
    example: '09:00',
  })
  time?: string;

  @Flag({ optional: true, description: 'Scripted people act on the way: some at once, some late, some not at all.' })
  autopilot?: boolean;

  @Flag({
    optional: true,
    description:
      'The clock stops where the surge breaker would hold a storm of cases; left out, it is let pass and told.',
  })
  breaker?: boolean;
}
