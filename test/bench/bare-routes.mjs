import { here } from './library/build.mjs';
import { capability } from './library/capabilities.mjs';

/** What is named, of this tree's build. @param {readonly string[]} names */
async function ours(...names) {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await capability(here.root, name)])));
}

/** What an actor sees, as the product puts it into SQL. */
async function visibility() {
  const { scopeOf, ofVisibleUnits, visibleProject, projectName, ObligationAccess, ProjectChain } = await ours(
    'scopeOf',
    'ofVisibleUnits',
    'visibleProject',
    'projectName',
    'ObligationAccess',
    'ProjectChain',
  );
  const chain = new ProjectChain();
  chain.register({ visibleProject, projectName, leadingPostOf: () => Promise.resolve(null) });
  const admission = new ObligationAccess(chain);
  return {
    scopeOf,
    ofVisibleUnits,
    ofActor: (actor) => admission.visible(actor),
    ofDuty: (actor) => admission.visible(actor, { unit: 'd.unit_id', project: 'd.project_id' }),
    ofOwn: (actor) => admission.visibleOfOwn(actor),
    projectName: chain.projectName('o.project_id'),
  };
}

async function obligationRoutes(see) {
  const { listObligationRows } = await ours('listObligationRows');
  const none = { unitId: null, projectId: null, kind: null, light: null, dueBefore: null };
  return [
    {
      method: 'GET',
      path: /^\/api\/v1\/obligations()\?mine=true&limit=(\d+)$/,
      serve: async ({ actor, limit, reader }) => {
        const mine = {
          unitIds: actor.posts.map((post) => post.unitId),
          postIds: actor.posts.map((post) => post.postId),
        };
        const filter = { ...none, states: ['OPEN', 'RETURNED'], mine };
        const sight = { visible: see.ofOwn(actor), projectName: see.projectName };
        const rows = await listObligationRows(reader, filter, sight, { limit, after: null });
        return { items: rows.slice(0, limit), nextCursor: rows.length > limit ? rows.at(-2).id : null };
      },
    },
  ];
}

async function taskRoutes() {
  const { writeProgress, recordAct } = await ours('writeProgress', 'recordAct');
  return [
    {
      method: 'POST',
      path: /^\/api\/v1\/tasks\/([\w-]+)\/progress$/,
      serve: ({ actor, body, id, transaction }) =>
        transaction(async (tx) => {
          const { personId, posts } = actor;
          const unitIds = posts.map((post) => post.unitId);
          const done = await writeProgress(tx, { taskId: id, ...body, personId, seen: null, unitIds, office: false });
          if (done === null) return null;
          await recordAct(
            tx,
            { ...actor, kind: 'PERSON', requestId: null },
            {
              action: 'task.progressed',
              subjectType: 'TASK',
              subjectId: done.id,
              unitId: done.unitId,
              facts: { percent: body.percent },
            },
          );
          return { id: done.id, state: done.state, version: done.version };
        }),
    },
  ];
}

async function dutyRoutes(see) {
  const duties = await ours('findDutyView', 'listCorrections');
  const activities = await ours('findActivity', 'findTemplate');
  const { listRequests } = await ours('listRequests');
  return [
    {
      method: 'GET',
      path: /^\/api\/v1\/duties\/([\w-]+)$/,
      serve: async ({ actor, id, reader }) => {
        const duty = await duties.findDutyView(reader, id, see.ofActor(actor));
        if (duty === null) return null;
        const [activity, template, requests, corrections] = await Promise.all([
          duty.activityId === null ? null : activities.findActivity(reader, duty.activityId),
          activities.findTemplate(reader, duty),
          listRequests(reader, duty.obligationId),
          duties.listCorrections(reader, id),
        ]);
        return { ...duty, activity, template, requests, corrections };
      },
    },
  ];
}

async function matrixRoutes(see) {
  const matrix = await ours('listMatrixProjects', 'listMatrixCells', 'listMakeUps', 'countMatrix');
  const { findCycle } = await ours('findCycle');
  return [
    {
      method: 'GET',
      path: /^\/api\/v1\/cycles\/([\w-]+)\/matrix\?limit=(\d+)$/,
      serve: async ({ actor, id, limit, reader }) => {
        const visible = see.ofDuty(actor);
        const filter = { cycleId: id, unitId: null, leadingPostId: null, kind: null };
        const cycle = await findCycle(reader, id);
        const found = await matrix.listMatrixProjects(reader, filter, visible, { limit, after: null });
        const rows = found.slice(0, limit);
        const ids = rows.map((row) => row.projectId);
        const [cells, makeUps, totals] = await Promise.all([
          matrix.listMatrixCells(reader, id, null, ids),
          matrix.listMakeUps(reader, id, ids),
          matrix.countMatrix(reader, { ...filter, closed: cycle.state === 'CLOSED' }, visible),
        ]);
        return { cycle, rows, cells, makeUps, totals };
      },
    },
  ];
}

async function dashboardRoutes(see) {
  const { countOpenLights, countPendingExplanations, tally } = await ours(
    'countOpenLights',
    'countPendingExplanations',
    'tally',
  );
  const { countCaseMonths, countCaseStages } = await ours('countCaseMonths', 'countCaseStages');
  const { businessTime, addDays } = await ours('businessTime', 'addDays');
  return [
    {
      method: 'GET',
      path: /^\/api\/v1\/dashboard()$/,
      serve: async ({ actor, reader }) => {
        const visible = see.ofActor(actor);
        const { today } = await businessTime(reader);
        const [counts, explanations, stages, trend] = await Promise.all([
          countOpenLights(reader, visible),
          countPendingExplanations(reader, visible),
          countCaseStages(reader, actor, addDays(today, -92)),
          countCaseMonths(reader, actor, addDays(today, -183)),
        ]);
        const total = tally(counts.filter((count) => !count.historic));
        return { today, total, counts, stages, trend, explanations };
      },
    },
  ];
}

/** The measured routes: the product's own statements, without the product around them. */
export async function bareRoutes() {
  const see = await visibility();
  const groups = await Promise.all([
    obligationRoutes(see),
    taskRoutes(),
    dutyRoutes(see),
    matrixRoutes(see),
    dashboardRoutes(see),
  ]);
  return groups.flat();
}
