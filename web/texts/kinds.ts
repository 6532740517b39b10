/** What the kinds of things are called, by themselves: the script of the search field needs them without the rest. */
export const KINDS: Record<string, string> = {
  case: 'Ärende',
  person: 'Person',
  arena: 'Organ eller arena',
  organization: 'Organisation',
  project: 'Projekt',
  document: 'Handling',
  decision: 'Beslut',
  abbreviation: 'Förkortning',
  meeting: 'Sammanträde',
  agendaItem: 'Punkt på dagordningen',
  assignment: 'Uppgift',
  agreement: 'Avtal',
  deadline: 'Datum att hålla reda på',
  membership: 'Uppdrag',
  meetingCount: 'Antal möten',
};
