/** How the states of what is to be watched stand in the address of their page. By itself: scripts of pages write addresses too. */
import type { FollowUpState } from './follow-ups.ts';

export const STATE_IN_ADDRESS: Record<FollowUpState, string> = {
  overdue: 'forsenat',
  coming: 'kommande',
  undated: 'utan-datum',
  reported: 'aterrapporterat',
  passed: 'passerat',
};
