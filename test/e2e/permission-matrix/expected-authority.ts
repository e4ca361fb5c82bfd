/**
 * Who may change who may do what, written by hand from the rules of authority: each act, by each role, about himself,
 * about a colleague whose post does not sign, and about somebody whose post signs. One column a role, in the order of
 * `ROLES`:
 *
 *   unit:    L liaison, C section chief, U unit office, D deputy leader, P principal leader
 *   office:  C clerk, S section chief, D deputy director, E executive deputy director, O director
 *   leaders: L leading official, S his secretary
 *   groups:  H head, L liaison
 *   administrators: s system, e security, a audit
 *
 * `.` the door is closed · `1` it takes effect at once · `2` it waits for a second person, and nothing has changed ·
 * `n` the door is open and this is refused: never about himself, or not his to ask for · `-` there is no such case.
 */
export const RELATIONS = ['self', 'peer', 'superior'] as const;
export type Relation = (typeof RELATIONS)[number];

/** What an act does to whom. */
export type AuthorityRow = Readonly<Record<Relation, string>>;

const NEVER = '----- ----- -- -- ---';

export const EXPECTED_AUTHORITY: Readonly<Record<string, AuthorityRow>> = {
  // Seats: nobody in one for himself; a post that signs takes two.
  'POST /posts/{id}/tenures': {
    //          LCUDP CSDEO LS HL sea
    self: /**/ '..... nnnnn .. .. ---',
    peer: /**/ '..... 11111 .. .. 1..',
    superior: '..... 22222 .. .. 2..',
  },
  // Leaving one's own is no gain: a clerk alone, whoever signs with a second person.
  'POST /posts/{id}/vacate': {
    self: /**/ '..... 12222 .. .. ---',
    peer: /**/ '..... 11111 .. .. 1..',
    superior: '..... 22222 .. .. 2..',
  },
  // Rank, and whether it heads the city.
  'PUT /posts/{id}': {
    self: /**/ '..... nnnnn .. .. ---',
    peer: /**/ '..... 11111 .. .. 1..',
    superior: '..... 22222 .. .. 2..',
  },
  // A post is made vacant, whatever it is; he who made it is not seated in it (see tenures).
  'POST /posts': {
    self: NEVER,
    peer: /**/ '..... 11111 .. .. 1..',
    superior: '..... 11111 .. .. 1..',
  },
  // self: another's post to his own; peer: his own post to a colleague's; superior: another's post to a colleague's.
  'POST /delegations': {
    self: /**/ 'nnnnn nnnnn nn nn ---',
    peer: /**/ '11111 11111 11 11 ---',
    superior: 'nn2nn 22222 n2 -- 2..',
  },
  // self: of another's post to his own; peer: of his own post; superior: of another's post to a colleague's.
  'POST /delegations/{id}/end': {
    self: /**/ 'nn2nn 22222 n2 nn ---',
    peer: /**/ '11111 11111 11 11 ---',
    superior: 'nn2nn 22222 n2 -- 2..',
  },
  // In which order leaders stand.
  'POST /posts/order': {
    self: NEVER,
    peer: NEVER,
    superior: '..... 22222 .. .. 2..',
  },
  // self, superior: that a city leader heads the actor's own unit, or another one; peer: a unit's name.
  'PUT /units/{id}': {
    self: /**/ '..... 2nnnn .. .. ---',
    peer: /**/ '..... 11111 .. .. 1..',
    superior: '..... 22222 .. .. 2..',
  },
  // Closing ends the seats of a unit: with anybody in it who signs it takes two. The office itself is never closed.
  'POST /units/{id}/close': {
    self: /**/ '..... .nnnn .. .. ---',
    peer: /**/ '..... .1111 .. .. 1..',
    superior: '..... .2222 .. .. 2..',
  },
  // What somebody is called gives him nothing to say, but others agree to a name: somebody else corrects it, and he is told.
  'PUT /people/{id}': {
    self: /**/ '..... nnnnn .. .. ---',
    peer: /**/ '..... 11111 .. .. 1..',
    superior: '..... 11111 .. .. 1..',
  },
  'POST /accounts': {
    self: NEVER,
    peer: /**/ '..... ..... .. .. .1.',
    superior: '..... ..... .. .. .2.',
  },
  'POST /accounts/{id}/links': {
    self: /**/ '..... ..... .. .. .n.',
    peer: /**/ '..... ..... .. .. .1.',
    superior: '..... ..... .. .. .2.',
  },
  'POST /accounts/{id}/disable': {
    self: /**/ '..... ..... .. .. .n.',
    peer: /**/ '..... ..... .. .. .1.',
    superior: '..... ..... .. .. .2.',
  },
  'POST /accounts/{id}/enable': {
    self: NEVER,
    peer: /**/ '..... ..... .. .. .1.',
    superior: '..... ..... .. .. .2.',
  },
  // The second word. self: he is the one to be seated; peer: he proposed it; superior: neither.
  'POST /approvals/{id}/approve': {
    self: /**/ 'nnnnn nnnnn nn nn ---',
    peer: /**/ '----- nnnnn -- -- n--',
    superior: 'nnnnn nn111 nn nn nnn',
  },
  // self: rules that give him a signature; peer: that give it to another; superior: that move a term.
  'POST /supervision/rule-proposals': {
    self: /**/ '..... .nnnn .. .. ...',
    peer: /**/ '..... .1111 .. .. ...',
    superior: '..... .1111 .. .. ...',
  },
  // Days off are nobody's to gain by; who may load them today.
  'POST /calendar-years': {
    self: NEVER,
    peer: NEVER,
    superior: '..... .1111 .. .. 1..',
  },
};
