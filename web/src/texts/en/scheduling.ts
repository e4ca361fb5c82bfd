/** Scheduling notes */
export const scheduling = {
  title: 'Scheduling and progress, on line and off',
  add: 'Add a note',
  keep: 'Save',
  none: 'Nothing has been noted or filed yet.',
  note: 'Scheduled: {{way}}',
  by: 'entered by {{by}}',
  next: 'Asked after again: {{on}}',
  due: 'Until {{on}}',
  way: 'How',
  on: 'Day',
  who: 'With whom',
  words: 'What was said',
  nextOn: 'Asked after again on',
};
