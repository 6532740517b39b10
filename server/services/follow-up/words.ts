/** What tables and calendars call the states and sorts: they leave the room, where the pages' own texts do not reach. */
import type { FollowUpSort, FollowUpState } from '../../contract/follow-ups.ts';

export const STATE_WORDS: Record<FollowUpState, string> = {
  overdue: 'datum passerat, ingen återrapport hittad',
  coming: 'kommande',
  undated: 'utan datum',
  reported: 'troligen återrapporterat',
  passed: 'passerat',
};

export const SORT_WORDS: Record<FollowUpSort, string> = {
  task: 'Uppdrag',
  due: 'Senast',
  notice: 'Sista dag för uppsägning',
  ends: 'Upphör',
  starts: 'Börjar gälla',
  planned: 'Planerat',
  proposed: 'Föreslaget datum',
  told: 'Omtalat datum',
};
