import type { FollowUp } from '../../contract/follow-ups.ts';

/** A matter without what only a day decides; `who` still by name alone. */
export type Matter = Omit<FollowUp, 'state' | 'who' | 'cases'> & { who: string[]; record: string };
