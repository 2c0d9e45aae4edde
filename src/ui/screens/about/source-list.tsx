import { useBuiltInRubric, useTranslate } from '../../app-context.tsx';

/** The documents the rubric was made from, and findings of others that speak to it. */
export function SourceList() {
  const translate = useTranslate();
  const { documents, facts, language } = useBuiltInRubric();
  return (
    <>
      <p>{translate('about.sources.text')}</p>
      <details>
        <summary>{translate('about.sources.documents', { count: documents.length })}</summary>
        {documents.map(({ id, title, publisher, date, address, note }) => (
          <div key={id} className="about-entry" lang={language}>
            <h3 dir="auto">{title}</h3>
            <p className="small muted" dir="auto">
              {publisher} · {date}
            </p>
            {note && <p dir="auto">{note}</p>}
            <Addresses addresses={address ? [address] : []} />
          </div>
        ))}
      </details>
      <details>
        <summary>{translate('about.sources.facts', { count: facts.length })}</summary>
        {facts.map(({ id, fact, how, addresses, caution }) => (
          <div key={id} className="about-entry" lang={language}>
            <p dir="auto">{fact}</p>
            <p className="small muted" dir="auto">
              {how}
            </p>
            {caution && (
              <p className="small" dir="auto">
                {caution}
              </p>
            )}
            <Addresses addresses={addresses} />
          </div>
        ))}
      </details>
    </>
  );
}

/** The address is the text of the link: what is opened on the web is for the person to decide. */
function Addresses({ addresses }: { addresses: readonly string[] }) {
  return addresses.map((address) => (
    <p key={address} className="small" dir="ltr">
      <a href={address} rel="noreferrer">
        {address}
      </a>
    </p>
  ));
}
