/** How a number of key points or programmes is counted. */
export type ReformCountRule =
  | {
      readonly of: 'POINTS';
      readonly states: readonly ('UNCOVERED' | 'COVERED' | 'DONE' | 'NOT_APPLICABLE')[];
      readonly level?: 'PROVINCIAL';
    }
  | { readonly of: 'NODES'; readonly node: 'PROGRAMME' | 'MAJOR' | 'MINOR'; readonly done?: true }
  | { readonly of: 'FIELDS' }
  /** Projects that a city leader leads, among them what the province assesses; LEADERS: whom they are of, each once. */
  | {
      readonly of: 'PROJECTS';
      readonly led: 'ALL' | 'HEADS' | 'OTHERS' | 'LEADERS';
      readonly category?: 'PROVINCIALLY_ASSESSED';
      readonly done?: true;
    }
  | { readonly of: 'GROUPS'; readonly kind: 'SPECIAL_GROUP' | 'CAMPAIGN_GROUP' }
  /** Indicators that go on, by the light of their last reading on the day. */
  | { readonly of: 'LIGHTS'; readonly light: 'GREEN' | 'YELLOW' | 'RED' | 'DONE' };

const ALL = ['UNCOVERED', 'COVERED', 'DONE'] as const;
const COVERED = ['COVERED', 'DONE'] as const;
const DONE = ['DONE'] as const;
const PROVINCIAL = { level: 'PROVINCIAL' } as const;

/** The numbers of key points and programmes; their words stand in `counted` of `src/texts/<language>/counts.ts`. */
export const REFORM_COUNTS = {
  /** Without what does not apply. */
  'keyPoints.total': { of: 'POINTS', states: ALL },
  'keyPoints.covered': { of: 'POINTS', states: COVERED },
  'keyPoints.done': { of: 'POINTS', states: DONE },
  'keyPoints.notApplicable': { of: 'POINTS', states: ['NOT_APPLICABLE'] },
  'keyPoints.total.provincial': { of: 'POINTS', states: ALL, ...PROVINCIAL },
  'keyPoints.covered.provincial': { of: 'POINTS', states: COVERED, ...PROVINCIAL },
  'keyPoints.done.provincial': { of: 'POINTS', states: DONE, ...PROVINCIAL },
  /** Of programmes whose term holds the year. */
  'programmes.running': { of: 'NODES', node: 'PROGRAMME' },
  'programmes.fields': { of: 'FIELDS' },
  'programmes.major': { of: 'NODES', node: 'MAJOR' },
  'programmes.minor': { of: 'NODES', node: 'MINOR' },
  'programmes.minorDone': { of: 'NODES', node: 'MINOR', done: true },
  'projects.leaderLed': { of: 'PROJECTS', led: 'ALL' },
  'projects.leaders': { of: 'PROJECTS', led: 'LEADERS' },
  'projects.ledHeads': { of: 'PROJECTS', led: 'HEADS' },
  'projects.ledOthers': { of: 'PROJECTS', led: 'OTHERS' },
  'projects.leaderLedDone': { of: 'PROJECTS', led: 'ALL', done: true },
  'projects.assessed': { of: 'PROJECTS', led: 'ALL', category: 'PROVINCIALLY_ASSESSED' },
  'groups.special': { of: 'GROUPS', kind: 'SPECIAL_GROUP' },
  'groups.campaign': { of: 'GROUPS', kind: 'CAMPAIGN_GROUP' },
  'indicators.green': { of: 'LIGHTS', light: 'GREEN' },
  'indicators.yellow': { of: 'LIGHTS', light: 'YELLOW' },
  'indicators.red': { of: 'LIGHTS', light: 'RED' },
  'indicators.done': { of: 'LIGHTS', light: 'DONE' },
} as const satisfies Readonly<Record<string, ReformCountRule>>;

export type ReformCountId = keyof typeof REFORM_COUNTS;
export const REFORM_COUNT_IDS = Object.keys(REFORM_COUNTS) as readonly ReformCountId[];

/** Whether a count is one of key points or programmes. */
export const isReformCount = (id: string): id is ReformCountId => Object.hasOwn(REFORM_COUNTS, id);

/** How such a count is counted. */
export const reformRuleOf = (id: ReformCountId): ReformCountRule => REFORM_COUNTS[id];
