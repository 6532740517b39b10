/** One window of a list, with what it was narrowed by. */
export interface Listing<T> {
  items: T[];
  total: number;
  offset: number;
  limit: number;
  filter: string;
  group: string;
  groups: { value: string; name: string; count: number }[];
}
