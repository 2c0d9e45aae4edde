import { useTranslate } from '../../app-context.tsx';
import { cardHeadingId, CARDS, type Card } from './programme-card.tsx';

/** Beside the page on wide screens. Buttons, since addresses behind # are those of the app. */
export function JumpLinks() {
  const translate = useTranslate();
  const jump = (card: Card) => {
    const heading = document.getElementById(cardHeadingId(card));
    heading?.closest('details')?.setAttribute('open', '');
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
  return (
    <nav className="jump-links" aria-label={translate('programme.jump')}>
      <p className="label">{translate('programme.jump')}</p>
      <ul>
        {CARDS.map((card) => (
          <li key={card}>
            <button type="button" onClick={() => jump(card)}>
              {translate(`programme.${card}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
