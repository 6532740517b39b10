/** What stands above the hits: statements that answer a question, cards of what the query names, and what stands near it. */
import type { SearchAnswer } from '../../../server/contract/search.ts';
import { thing } from '../../addresses.ts';
import { datesInWords, section } from '../../format.ts';
import { T } from '../../texts/index.ts';
import { Name } from '../basics.tsx';
import { places, SourceMark } from '../sources.tsx';

type Answer = SearchAnswer['answers'][number];

export function Answers({ answers }: { answers: Answer[] }) {
  const of = (how: Answer['how']) => answers.filter((answer) => answer.how === how);
  const [told, named, near] = [of('told'), of('named'), of('near')];
  return (
    <>
      {told.length > 0 && <Told answers={told} />}
      {named.length > 0 && <Cards answers={named} />}
      {near.length > 0 && <Near answers={near} />}
    </>
  );
}

/** The page of what an answer names; abbreviations stand in a list of their own. */
function pageOf({ kind, id }: Answer): string | null {
  return thing(kind, id) ?? (kind === 'abbreviation' ? `/ordlista#${id}` : null);
}

function Title({ answer }: { answer: Answer }) {
  const href = pageOf(answer);
  const name = section(answer.name);
  return href === null ? name : <a href={href}>{name}</a>;
}

function Told({ answers }: { answers: Answer[] }) {
  return (
    <section class="told" aria-labelledby="svar">
      <h2 id="svar">{T.search.told}</h2>
      <ul>
        {answers.map((answer) => (
          <li key={`${answer.id} ${answer.summary}`}>
            <p class="statement">
              <strong>
                <Title answer={answer} />
              </strong>
              {' – '}
              {section(datesInWords(answer.summary))}
            </p>
            {answer.evidence !== null &&
              places([answer.evidence]).map((place) => (
                <p key={place.page} class="below">
                  <SourceMark place={place} />
                </p>
              ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Cards({ answers }: { answers: Answer[] }) {
  return (
    <section class="answers" aria-label={T.search.cards}>
      <ul>
        {answers.map((answer) => (
          <li key={answer.id} class="answer">
            <p class="kicker">{T.kinds[answer.kind] ?? ''}</p>
            <h2>
              <Title answer={answer} />
            </h2>
            <p>{section(datesInWords(answer.summary))}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Near({ answers }: { answers: Answer[] }) {
  return (
    <div class="near">
      <p id="nara">{T.search.near}</p>
      <ul aria-labelledby="nara">
        {answers.map((answer) => (
          <li key={answer.id}>
            <Name kind={answer.kind} id={answer.id} name={answer.name} withKind />{' '}
            <span class="detail">{section(datesInWords(answer.summary))}</span>
            {answer.evidence !== null && (
              <>
                {' '}
                {places([answer.evidence]).map((place) => (
                  <SourceMark key={place.page} place={place} />
                ))}
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
