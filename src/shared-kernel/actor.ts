/** Roles of posts; Chinese names in the domain language. */
export const POST_ROLES = [
  'LIAISON',
  'SECTION_CHIEF',
  'UNIT_OFFICE',
  'DEPUTY_LEADER',
  'PRINCIPAL_LEADER',
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
  'LEADING_OFFICIAL',
  'LEADER_SECRETARY',
  'GROUP_HEAD',
  'GROUP_LIAISON',
] as const;
export type PostRole = (typeof POST_ROLES)[number];

/** The reform office's own posts. */
export const OFFICE_ROLES: readonly PostRole[] = [
  'OFFICE_CLERK',
  'OFFICE_SECTION_CHIEF',
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];

/** The heads of the reform office: the second person where authority over the organisation takes two. */
export const OFFICE_HEAD_ROLES: readonly PostRole[] = [
  'OFFICE_DEPUTY_DIRECTOR',
  'EXECUTIVE_DEPUTY_DIRECTOR',
  'OFFICE_DIRECTOR',
];

/** Section chief of the office or above: whoever proposes what binds units. */
export const SUPERVISOR_ROLES: readonly PostRole[] = ['OFFICE_SECTION_CHIEF', ...OFFICE_HEAD_ROLES];

/** Who prepares for a special group, and who heads it. */
export const GROUP_ROLES: readonly PostRole[] = ['GROUP_LIAISON', 'GROUP_HEAD'];

/**
 * Posts whose word binds others: they approve, sign, verify for the office or enter a leader's signature. Who sits in one
 * is never decided by one person alone.
 */
export const SIGNING_ROLES: readonly PostRole[] = [
  'OFFICE_SECTION_CHIEF',
  ...OFFICE_HEAD_ROLES,
  'LEADING_OFFICIAL',
  'LEADER_SECRETARY',
  'GROUP_HEAD',
  'DEPUTY_LEADER',
  'PRINCIPAL_LEADER',
];

/** Posts that prepare and file for their unit; the unit's office only receives. */
export const FILING_ROLES: readonly PostRole[] = ['LIAISON', 'SECTION_CHIEF', 'DEPUTY_LEADER', 'PRINCIPAL_LEADER'];

/** The three separated administrators; they see no business rows. */
export const ADMIN_ROLES = ['SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN'] as const;
export type AdminRole = (typeof ADMIN_ROLES)[number];

/** What a deputy acts for: everything, what a unit plans and files, or what supervision asks of it. Approvals go with ALL alone. */
export const DELEGATION_SCOPES = ['ALL', 'FILING', 'SUPERVISION'] as const;
export type DelegationScope = (typeof DELEGATION_SCOPES)[number];

/** A post that the actor holds today, or acts for under a delegation (then `onBehalfOf` is that post's holder). */
export interface ActorPost {
  readonly postId: string;
  readonly role: PostRole;
  readonly rank: number;
  readonly title: string;
  readonly unitId: string;
  readonly unitPath: string;
  /** For a secretary: the post of the leader served. */
  readonly servesPostId: string | null;
  /** Set when this post is exercised under a delegation: the principal's person, null for a vacant post. */
  readonly delegated: boolean;
  /** Of a delegated post: what for; left out: everything. */
  readonly delegatedFor?: DelegationScope;
  /** Of a delegated post: whoever holds it today; null while it is vacant. What is not his to decide his deputy does not decide for him. */
  readonly holderId?: string | null;
}

/** Who acts. People come from a session; the engine and demo scripts name themselves. */
export interface Actor {
  readonly kind: 'PERSON' | 'SYSTEM';
  readonly personId: string | null;
  readonly name: string;
  readonly accountId: string | null;
  readonly adminRole: AdminRole | null;
  readonly posts: readonly ActorPost[];
  /** How the act reached us; `AUTOPILOT` marks scripted personas of the demo. */
  readonly origin: 'HTTP' | 'JOB' | 'AUTOPILOT';
  readonly requestId: string | null;
  /** Of another system that came with its token: the unit for which it reads, and the one thing that it may do. It sees nothing else. */
  readonly machine?: { readonly unitId: string; readonly permission: string };
}

/** The engine itself, for acts that the clock causes. */
export function systemActor(name: string): Actor {
  return {
    kind: 'SYSTEM',
    personId: null,
    name,
    accountId: null,
    adminRole: null,
    posts: [],
    origin: 'JOB',
    requestId: null,
  };
}

/** The actor's posts with one of the roles. */
export function postsWithRole(actor: Actor, roles: readonly PostRole[]): readonly ActorPost[] {
  return actor.posts.filter((post) => roles.includes(post.role));
}

/** Whether the actor would act by a post for one of these people. */
export function standsFor({ delegated, holderId = null }: ActorPost, people: readonly unknown[]): boolean {
  return delegated && holderId !== null && people.includes(holderId);
}

/**
 * Whether whatever the actor does by posts of these roles is the doing of one of these people: his own, or that of whoever he stands in
 * for. A deputy has no other word than the holder's.
 */
export function actsAsOneOf(actor: Actor, roles: readonly PostRole[], people: readonly (string | null)[]): boolean {
  if (actor.personId !== null && people.includes(actor.personId)) return true;
  const fit = postsWithRole(actor, roles);
  return fit.length > 0 && fit.every((post) => standsFor(post, people));
}

/** The actor's post that files for the unit, his own before one he acts for; null where he files for others alone. */
export function filingPost(actor: Actor, unitId: string): ActorPost | null {
  const posts = postsWithRole(actor, FILING_ROLES).filter((post) => post.unitId === unitId);
  return posts.find((post) => !post.delegated) ?? posts[0] ?? null;
}

function holderOf(posts: readonly ActorPost[]): string | null {
  const by = posts.find((post) => !post.delegated) ?? posts[0];
  return by?.delegated === true ? (by.holderId ?? null) : null;
}

/** In whose name the actor acts by posts of these roles: of the holder whose deputy he is there; null where one of the posts is his own. */
export function inNameOf(actor: Actor, roles: readonly PostRole[]): string | null {
  return holderOf(postsWithRole(actor, roles));
}

/** In whose name the actor files for a unit: by its own post, else as the office for it, else for a special group. */
export function filesInNameOf(actor: Actor, unitId: string | null): string | null {
  const post = unitId === null ? null : filingPost(actor, unitId);
  if (post !== null) return holderOf([post]);
  return inNameOf(actor, isOffice(actor) ? OFFICE_ROLES : GROUP_ROLES);
}

/** Whether the actor holds a post of the reform office. */
export function isOffice(actor: Actor): boolean {
  return postsWithRole(actor, OFFICE_ROLES).length > 0;
}

/**
 * What a person may see: his posts' units and their subtrees, the projects where his post or unit stands in the
 * chain, the projects his special groups answer for; the office sees all.
 */
export interface Scope {
  readonly all: boolean;
  readonly unitPaths: readonly string[];
  readonly unitIds: readonly string[];
  readonly postIds: readonly string[];
  readonly groupIds: readonly string[];
  /** The engine itself, to whom nothing is closed. */
  readonly engine?: true;
}
