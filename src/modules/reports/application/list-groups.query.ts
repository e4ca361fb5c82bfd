import { Injectable } from '@nestjs/common';
import { businessTime } from '../../../platform/clock/business-clock.js';
import { Database } from '../../../platform/database/database.js';
import type { Actor } from '../../../shared-kernel/actor.js';
import { scopeOf } from '../../../shared-kernel/scope.js';
import { visiblePoints } from '../../key-points/index.js';
import { meetingReader, seenWhole } from '../../meetings/index.js';
import { visibleProjects } from '../../projects/index.js';
import {
  countGroupMeetings,
  countGroupPoints,
  type Group,
  type GroupPoints,
  type GroupProject,
  listGroupProjects,
  listGroups,
} from '../persistence/groups.js';

/** A group, and what of its work the reader may see. */
export interface GroupAtWork extends Group {
  readonly projects: readonly Omit<GroupProject, 'groupId'>[];
  /** Its own meetings held this year. */
  readonly meetingsHeld: number;
  /** Its key points of this year's plans. */
  readonly keyPoints: GroupPoints;
}

/** 组织体系: the special and campaign groups in the city's order, never in one of merit. */
@Injectable()
export class ListGroups {
  constructor(private readonly database: Database) {}

  /** Who is in a group everybody here may know; projects and meetings are those in the actor's scope. */
  async execute(actor: Actor): Promise<{ year: number; groups: readonly GroupAtWork[] }> {
    const { today } = await businessTime(this.database);
    const year = Number(today.slice(0, 4));
    const [groups, projects, meetings, points] = await Promise.all([
      listGroups(this.database),
      listGroupProjects(this.database, visibleProjects(scopeOf(actor), 'p')),
      countGroupMeetings(this.database, year, seenWhole(meetingReader(actor))),
      countGroupPoints(this.database, year, visiblePoints(scopeOf(actor))),
    ]);
    const held = new Map(meetings.map(({ groupId, count }) => [groupId, count]));
    return {
      year,
      groups: groups.map((group) => ({
        ...group,
        projects: projects.flatMap(({ groupId, ...project }) => (groupId === group.id ? [project] : [])),
        meetingsHeld: held.get(group.id) ?? 0,
        keyPoints: pointsOf(points, group.id),
      })),
    };
  }
}

function pointsOf(points: readonly (GroupPoints & { readonly groupId: string })[], id: string): GroupPoints {
  const { total = 0, covered = 0, done = 0 } = points.find(({ groupId }) => groupId === id) ?? {};
  return { total, covered, done };
}
