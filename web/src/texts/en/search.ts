/** Search */
export const search = {
  title: 'Search',
  field: 'Search projects, matters, tasks, units',
  act: 'Search',
  ask: 'Type part of a name or a code: two characters suffice. Several words, apart by spaces, must all occur.',
  none: 'Nothing has “{{words}}” in it. Try fewer characters or another word.',
  found: 'Found for “{{words}}”',
  more: 'There is more: add a character or two.',
  ended: 'Ended',
  lead: 'Lead unit: {{name}}',
  due: 'due {{date}}',
  tasksOf: 'See the unit’s tasks',
} as const;
