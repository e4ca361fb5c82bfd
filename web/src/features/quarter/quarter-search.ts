/** The parts of a quarter's page. */
export const QUARTER_PARTS = ['open', 'plans', 'verify', 'close'] as const;
export type QuarterPart = (typeof QUARTER_PARTS)[number];

/** The steps of opening. */
export const OPENING_STEPS = ['preview', 'gaps', 'start'] as const;
export type OpeningStep = (typeof OPENING_STEPS)[number];

/** What the address of this page keeps: the part, the step of opening, the matter being verified. */
export interface QuarterSearch {
  readonly part?: QuarterPart | undefined;
  readonly step?: OpeningStep | undefined;
  readonly duty?: string | undefined;
}

export function readQuarterSearch({ part, step, duty }: Readonly<Record<string, unknown>>): QuarterSearch {
  const knownPart = QUARTER_PARTS.find((one) => one === part);
  const knownStep = OPENING_STEPS.find((one) => one === step);
  return {
    ...(knownPart !== undefined && { part: knownPart }),
    ...(knownStep !== undefined && { step: knownStep }),
    ...(typeof duty === 'string' && { duty }),
  };
}
