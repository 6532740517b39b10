/** Words that carry no subject. They stay in the index (phrases need them) and are left out of a query that has other words. */

/** What people wrap a question in. */
const QUESTION =
  'vad vem vilka vilken vilket vems hur när var varför vart vilkas visa sök söka hitta finns finnas fanns berätta förklara undrar ' +
  'betyder betydelse betyda betydde innebär innebörd definition står gör görs gjorde heter kallas mena menas menar information info fråga';

/** Function words. */
const FUNCTION =
  'alla allt att av bli blir blev blivit de dem den denna denne deras dess dessa det detta där då efter ej eller en ett er era ert från ' +
  'för genom ha hade han hans har hon hennes henne honom här i icke ingen inget inga inom inte jag ju kan kunde man med mellan men mig min ' +
  'mina mitt mot mycket många ni nu någon något några och om oss på samt sedan sig sin sina sitt ska skall skulle som så sådan sådant till ' +
  'under upp ut utan vara varit vi vår våra vårt vid är än åt över också även enligt rörande gällande angående avseende kring hos';

/** Verbs that only tie the subject to the question. */
const TIES = 'ingår ingå ingick omfattar omfattas omfattade handlar handlade sker skedde arbetar jobbar fungerar finns';

/** Said of any document of an archive: they tell what is sought, not what it is about. */
const ABOUT_THE_SEARCH = 'ärende ärendet ärenden ärendenummer diarienummer diarienr dnr nr nummer';

export const STOPWORDS: ReadonlySet<string> = new Set(`${QUESTION} ${FUNCTION} ${TIES} ${ABOUT_THE_SEARCH}`.split(' '));

/** Ways of asking what something is: the passage that explains it is wanted most. */
export const ASKS_MEANING =
  /(?:^|[^\p{L}])(?:vad\s+(?:är|betyder|menas|innebär|står|gör)|vem\s+är|betyder|betydelse|betyda|definition|innebörd|förkortning(?:en)?)(?![\p{L}])/iu;
