/**
 * Words of Swedish administration, each explained in Diariegraf's own plain words. General words of how public bodies work: nothing here comes from
 * the documents. `forms`: further spellings to look for in them.
 */
export interface GlossaryWord {
  word: string;
  forms?: readonly string[];
  explanation: string;
}

export const GLOSSARY_WORDS: readonly GlossaryWord[] = [
  {
    word: 'acklamation',
    explanation:
      'Beslut genom ja- och nejrop. Ordföranden hör vilket förslag som har flest med sig och säger vad som har beslutats.',
  },
  {
    word: 'adjungerad',
    explanation: 'Den som får vara med på ett möte utan att vara ledamot. En adjungerad får yttra sig men inte rösta.',
  },
  {
    word: 'allmän handling',
    explanation:
      'En handling som förvaras hos en myndighet och har kommit in dit eller upprättats där. Alla får begära att läsa den, om den inte är hemlig.',
  },
  {
    word: 'ajournera',
    forms: ['ajournering'],
    explanation: 'Att göra ett avbrott i ett möte och fortsätta det senare.',
  },
  {
    word: 'anslag',
    explanation:
      'Tillkännagivande på anslagstavlan att ett protokoll är justerat. Från den dagen räknas tiden för att överklaga. Ordet används också om pengar som har anvisats i en budget.',
  },
  {
    word: 'arbetsutskott',
    explanation:
      'En mindre grupp av ledamöter som förbereder ärenden åt sin nämnd eller styrelse och lämnar förslag till beslut.',
  },
  {
    word: 'bemyndiga',
    forms: ['bemyndigande'],
    explanation: 'Att ge någon rätt att besluta eller skriva under för ens räkning i en viss fråga.',
  },
  {
    word: 'beredning',
    forms: ['bereda'],
    explanation:
      'Arbetet med att förbereda ett ärende innan det avgörs: utreda, höra dem det gäller och skriva ett förslag till beslut.',
  },
  { word: 'bifall', forms: ['bifalla'], explanation: 'Att säga ja till ett förslag. Motsatsen är avslag.' },
  {
    word: 'bordläggning',
    forms: ['bordlägga', 'bordläggs'],
    explanation: 'Att skjuta upp ett ärende till ett senare möte utan att något mer behöver utredas.',
  },
  {
    word: 'delegation',
    forms: ['delegera', 'delegationsbeslut'],
    explanation:
      'Att en nämnd låter en tjänsteperson, en ledamot eller ett utskott besluta i vissa slags ärenden i nämndens namn. Besluten anmäls till nämnden.',
  },
  { word: 'delegationsordning', explanation: 'Listan över vem som får fatta vilka beslut i nämndens namn.' },
  {
    word: 'delges',
    forms: ['delgivning'],
    explanation: 'Att på ett sätt som kan bevisas lämna över en handling till den som ska ha den.',
  },
  {
    word: 'diarienummer',
    explanation:
      'Ärendets nummer i myndighetens register över handlingar, ofta med nämndens bokstäver och årtalet. Samma ärende har samma nummer från början till slut.',
  },
  {
    word: 'diarium',
    forms: ['diarieföra'],
    explanation: 'Myndighetens register över handlingar som har kommit in eller upprättats.',
  },
  {
    word: 'entlediga',
    forms: ['entledigande'],
    explanation: 'Att befria någon från ett uppdrag innan tiden har gått ut, oftast på egen begäran.',
  },
  {
    word: 'ersättare',
    explanation: 'Den som är vald att gå in när en ledamot inte kan. Bara den ersättare som tjänstgör får rösta.',
  },
  { word: 'expediera', forms: ['expediering'], explanation: 'Att skicka ut ett beslut till dem som ska få det.' },
  {
    word: 'fullmäktige',
    explanation:
      'Den folkvalda församling som beslutar i de största frågorna: mål, budget, skatt och vilka nämnder som ska finnas.',
  },
  {
    word: 'föredragande',
    forms: ['föredrar'],
    explanation: 'Den som redogör för ärendet på mötet, oftast den tjänsteperson som har utrett det.',
  },
  {
    word: 'förtroendevald',
    forms: ['förtroendevalda'],
    explanation: 'Den som är vald till ett politiskt uppdrag, till skillnad från den som är anställd.',
  },
  {
    word: 'huvudman',
    explanation:
      'Den som ytterst ansvarar för en verksamhet och betalar för den, till exempel en kommun eller en region.',
  },
  {
    word: 'interpellation',
    explanation:
      'En skriftlig fråga i en större sak från en ledamot i fullmäktige till en ordförande, som följs av en debatt men inget beslut.',
  },
  {
    word: 'jäv',
    forms: ['jävig'],
    explanation:
      'När någon har ett eget intresse i ett ärende eller av annat skäl kan tänkas vara partisk. Den som är jävig får inte vara med och handlägga eller besluta.',
  },
  {
    word: 'justering',
    forms: ['justera', 'justerare'],
    explanation:
      'Att ordföranden och någon som har valts till det går igenom protokollet och skriver under att det stämmer.',
  },
  {
    word: 'kallelse',
    explanation: 'Inbjudan till ett möte, med dagordning och ofta med de handlingar som ska behandlas.',
  },
  {
    word: 'kommunalförbund',
    explanation:
      'En egen juridisk person som flera kommuner eller regioner har bildat för att sköta något tillsammans.',
  },
  { word: 'laga kraft', explanation: 'När ett beslut inte längre går att överklaga. Då gäller det slutligt.' },
  {
    word: 'ledamot',
    forms: ['ledamöter'],
    explanation: 'Den som är vald att sitta i ett organ, med rätt att yrka och rösta.',
  },
  {
    word: 'mandatperiod',
    explanation: 'Den tid de förtroendevalda är valda för. För kommuner och regioner är den fyra år.',
  },
  {
    word: 'medfinansiering',
    explanation:
      'Att flera betalar var sin del. I projekt är det ofta ett krav att någon lokalt betalar utöver bidraget.',
  },
  {
    word: 'minnesanteckningar',
    explanation:
      'Det som skrivs ned från ett möte som inte fattar formella beslut. De justeras inte som ett protokoll.',
  },
  {
    word: 'motion',
    explanation: 'Ett förslag från en eller flera ledamöter i fullmäktige. Det bereds och avgörs sedan av fullmäktige.',
  },
  {
    word: 'nämnd',
    explanation:
      'En grupp förtroendevalda som ansvarar för ett område, till exempel skola eller miljö. Den är en egen myndighet.',
  },
  {
    word: 'omedelbar justering',
    forms: ['omedelbart justerad'],
    explanation:
      'När en paragraf i protokollet skrivs under direkt, så att beslutet kan verkställas utan att vänta på resten.',
  },
  { word: 'ordningsfråga', explanation: 'En fråga om hur mötet ska gå till, som tas upp före sakfrågan.' },
  { word: 'presidium', forms: ['presidiet'], explanation: 'Ordföranden och vice ordförandena i ett organ.' },
  {
    word: 'proposition',
    forms: ['propositionsordning'],
    explanation:
      'När ordföranden frågar mötet vilket förslag det vill besluta om. Propositionsordningen är i vilken följd förslagen ställs mot varandra.',
  },
  {
    word: 'protokollsanteckning',
    forms: ['anteckning till protokollet'],
    explanation:
      'En kommentar som en ledamot får med i protokollet. Den ändrar inte beslutet och är inte en reservation.',
  },
  {
    word: 'protokollsutdrag',
    explanation: 'Ett stycke ur ett protokoll, oftast en enda paragraf, som skickas till dem beslutet rör.',
  },
  {
    word: 'reglemente',
    explanation: 'Reglerna för vad en nämnd ansvarar för och hur den arbetar, beslutade av fullmäktige.',
  },
  {
    word: 'remiss',
    forms: ['remissvar', 'remissinstans'],
    explanation: 'Att ett förslag skickas till andra för att de ska lämna synpunkter innan beslut fattas.',
  },
  {
    word: 'reservation',
    forms: ['reserverar sig', 'reservera'],
    explanation: 'När den som har varit med om ett beslut låter anteckna att hen inte ställer sig bakom det.',
  },
  { word: 'sakkunnig', explanation: 'Den som deltar för att hen kan området, utan att vara med och besluta.' },
  {
    word: 'samråd',
    explanation: 'Att tala med andra som berörs innan man beslutar. Den som har samrått bestämmer fortfarande själv.',
  },
  { word: 'sekretess', explanation: 'Förbud att lämna ut eller berätta en uppgift. Vad som omfattas står i lag.' },
  {
    word: 'sluten omröstning',
    explanation: 'Omröstning med valsedlar, så att ingen ser hur någon annan röstar. Den används vid val av personer.',
  },
  {
    word: 'tillstyrka',
    forms: ['tillstyrker', 'avstyrka'],
    explanation: 'Att i ett yttrande råda till ett förslag. Att avstyrka är att råda från det.',
  },
  {
    word: 'tjänsteskrivelse',
    explanation: 'En tjänstepersons skrivna underlag till ett ärende, med bakgrund och förslag till beslut.',
  },
  { word: 'tjänsteutlåtande', explanation: 'Ett annat ord för tjänsteskrivelse.' },
  {
    word: 'uppdragsbeskrivning',
    forms: ['uppdragsbeskrivningar'],
    explanation: 'Texten som säger vad ett uppdrag går ut på, vem som har det och hur det följs upp.',
  },
  {
    word: 'votering',
    forms: ['omröstning'],
    explanation:
      'Att rösterna räknas, när någon begär det. I protokollet står då hur många som röstade ja, nej eller avstod.',
  },
  {
    word: 'återremiss',
    forms: ['återremittera', 'återremitteras'],
    explanation: 'Att skicka tillbaka ett ärende för att något mer ska utredas innan det avgörs.',
  },
  {
    word: 'yrkande',
    forms: ['yrkar', 'yrka'],
    explanation: 'Ett förslag till beslut som en ledamot lägger fram på mötet.',
  },
  {
    word: 'yttrande',
    explanation:
      'Ett skriftligt svar med synpunkter på någon annans förslag. Ordet används också om vad någon säger på mötet.',
  },
  {
    word: 'överklaga',
    forms: ['överklagande', 'laglighetsprövning'],
    explanation:
      'Att be en domstol pröva om ett beslut ska stå fast. Det ska göras inom en viss tid, som oftast är tre veckor.',
  },
];
