/** What an explanation tells of an arena: who meets there, and from where. */
import type { ArenaKind, Level } from '../../../graph/records.ts';

const POLITICIANS =
  /politisk|politiker|förtroendevald|ledamöter från (?:kommun|region)styrelse|ordförande(?:n|na)? i \p{L}*(?:kommun|nämnd|styrelse|utskott)/iu;
const OFFICIALS =
  /tjänste(?:person|man|män)|chefer|chefsnivå|rektorer|handläggare|strateger|samordnare|ekonomer|lärare/iu;

/** Who meets: both are said to be `blandad`; null where neither is named. */
export function kindTold(explanation: string): ArenaKind | null {
  const politicians = POLITICIANS.test(explanation);
  const officials = OFFICIALS.test(explanation);
  if (politicians && officials && /både|såväl|samt|och/iu.test(explanation)) return 'blandad';
  return politicians ? 'politisk' : officials ? 'tjänsteperson' : null;
}

/** From where they come, the telling ways of saying it first. */
const LEVELS: { level: Level; said: RegExp }[] = [
  {
    level: 'nationell',
    said: /(?<![\p{L}])nationell\p{L}* (?:nivå|nätverk|arena|forum|samverkan|råd|grupp)|hela landet|(?:samtliga|alla|landets) regioner/iu,
  },
  { level: 'EU', said: /EU-nivå|europeiska? (?:nivå|nätverk|samarbete|regioner)|europeiskt nätverk/iu },
  {
    level: 'kommun-region',
    said: /kommun(?:er|erna|ernas)?(?: \p{L}+){0,2} (?:och|samt|med) (?:Region|landsting)\p{L}*|(?:Region\p{L}*|landsting\p{L}*)(?: \p{L}+){0,2} (?:och|samt|med) (?:länets |\p{L}+s )?kommun|kommun-region|länsgemensam/iu,
  },
  {
    level: 'regional',
    said: /länsövergripande|(?:fler?a|flera|norra|södra) (?:län|regioner)|kommunerna i \p{Lu}\p{L}+ län,/iu,
  },
  {
    level: 'kommunal',
    said: /(?:länets|samtliga|alla|medverkande) kommuner(?!na och)|mellan kommuner|kommunernas|kommungemensam|mellankommunal|primärkommunal/iu,
  },
];

/** The level an explanation tells; null where it tells none. */
export const levelTold = (explanation: string): Level | null =>
  LEVELS.find(({ said }) => said.test(explanation.replace(/\s+/gu, ' ')))?.level ?? null;
