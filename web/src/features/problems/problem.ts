import type { components } from '../../api/schema';
import { listed } from '../../ui/marks';

export type Problem = components['schemas']['ProblemPageAnswer'];
export type ListedProblem = components['schemas']['ListedProblemAnswer'];
export type ReportBody = components['schemas']['ProblemReportRequest'];
export type ProblemAct = Exclude<keyof Problem['may'], 'rewrite' | 'showPerson'>;

/** The tones of a problem's states. */
export const toneOfProblem = (state: Problem['state']) =>
  ({ OPEN: 'plain', SOLVING: 'calm', SOLVED: 'warn', CONFIRMED: 'good', DISPUTED: 'bad', VOID: 'plain' } as const)[
    state
  ];

/** What was reached, in words: “63户、2个窗口”. */
export const effectWords = (effects: ListedProblem['effects']): string =>
  listed(effects.map(({ value, unitOfMeasure }) => `${value}${unitOfMeasure}`));
