/**
 * What a signature on paper takes before anything follows from it, whoever registers it being never who proposed it:
 * `ONE` the registrar alone; `TWO` a second person of the office as well; `NONE` no paper does, whoever decides signs in himself;
 * `MATTER` the kind says it of each matter (`paperTakesTwo` of its handler).
 */
export type PaperTakes = 'ONE' | 'TWO' | 'NONE' | 'MATTER';

interface PaperRule {
  readonly takes: PaperTakes;
  readonly why: string;
}

const one = (why: string): PaperRule => ({ takes: 'ONE', why });
const two = (why: string): PaperRule => ({ takes: 'TWO', why });
const none = (why: string): PaperRule => ({ takes: 'NONE', why });

/**
 * Every kind of approval with what its paper takes, and why. One registrar is enough where the paper touches one date or one thing and
 * what follows can still be changed; two, where it is frozen, ends something, or touches many at once.
 */
export const PAPER_RULES = {
  PLAN: one('one plan of one unit, which may hand in another'),
  EXTENSION: one('one date of one matter; its first day stays beside it'),
  EXEMPTION: one('one duty of one quarter, with its reason in the record'),
  COORDINATION: one('one request of one unit to another; what is asked anew is decided anew'),
  INITIAL_SETTING: one('nothing follows: what the director objects to is put right by a new act of two'),
  AGENDA: one('calls units to a meeting, which may be changed or cancelled until it is held'),
  CASE_PROMOTION: one('one entry; it leaves the office only by a release, which is another person’s'),
  PILOT_ACCEPTANCE: two('ends a pilot with a verdict: nothing is owed of it any more'),
  PILOT_EXTENSION: one('one date of one pilot; its first end stays beside it'),
  INTERVIEW: {
    takes: 'MATTER',
    why: 'the first tier is the daily bread of a section; above it one alone sets nothing in motion',
  },
  LISTING: two('sets a unit’s matters before the city’s leaders for a month'),
  LISTING_EXTENSION: one('one date of one listing; its first end stays beside it'),
  DELISTING: two('ends what the office demanded of a unit'),
  LISTING_VOID: two('ends what the office demanded of a unit, as if it had not been'),
  CLOCK_HOLD: two('lets the clocks of a unit, or of many at once, stand'),
  WAIVER: two('ends what the rules began against a unit'),
  CYCLE_CLOSE: two('freezes what every unit did in the quarter'),
  LEDGER_DATES: two('moves the dates of many tasks at once'),
  LEDGER_DONE: two('counts many tasks as done at once'),
  AUTHORITY: two('changes who may do what'),
  UNIT_TRANSFER: two('moves everything that a unit has'),
  DIVISION: two('moves what leaders answer for, with many projects at once'),
  PROJECT_END: two('ends a project: nothing is owed of it any more'),
  KEYPOINT_DONE: two('changes what is reported to the higher office as done'),
  KEYPOINT_NOT_APPLICABLE: two('changes of how many points the city answers'),
  KEYPOINT_ADJUSTMENT: two('changes what the city answers to the higher office for'),
  INDICATOR_COURSE: two('moves the target by which the light of every reading is judged'),
  MINUTES: two('freezes what was decided and gives each unit its task'),
  DECISION_REVOKE: two('ends what a meeting decided, and its tasks'),
  MEETING_BATCH: two('brings in meetings of years as final, with their tasks'),
  PUBLICATION: two('is told to the whole city, and never taken back'),
  COUNTING_RULES: two('changes what every number of a year counts'),
  SCORE_SWITCH: two('says whether units are scored at all'),
  COMPARISON_SWITCH: two('says whether units are compared at all'),
  COMPARISON: two('puts every unit beside the others'),
  SCORE_RULES: two('changes by what every unit is measured'),
  SCORE_FEEDBACK: two('gives every unit its sheet, which stands from then on'),
  SCORE_APPEAL: two('adds lines to a sheet that stands'),
  REGISTER_BATCH: two('counts every entry of a file at once'),
  RULES: none('whoever puts rules in force has read their trial himself, and says so here'),
  RULE_MOVE: none('whoever moves running cases has what would follow before him, as it stands at that moment'),
  ADMIN_ACCOUNT: none('an administrator’s account is opened by another administrator in person'),
  ACCOUNT_LINK: none('nobody is given half a secret by registering a paper'),
  ACCOUNT_DISABLE: none('who may sign in is decided in person'),
  ACCOUNT_ENABLE: none('who may sign in is decided in person'),
} as const satisfies Record<string, PaperRule>;

/** A kind of approval: a new one gets its row above. */
export type ApprovalKind = keyof typeof PAPER_RULES;

/** What a kind's paper takes; two, where nothing is known of the kind any more. */
export function paperTakes(kind: string): PaperTakes {
  return kind in PAPER_RULES ? PAPER_RULES[kind as ApprovalKind].takes : 'TWO';
}
