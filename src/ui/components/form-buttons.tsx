import { useTranslate } from '../app-context.tsx';

type Props = {
  /** What the form does, as its main button says it. */
  submit: string;
  /** While it cannot be done yet; the button can be reached all the same. */
  isWaiting?: boolean;
  onCancel: () => void;
};

/** The end of a form: the button that does it, and the one that leaves it. */
export function FormButtons({ submit, isWaiting = false, onCancel }: Props) {
  const translate = useTranslate();
  return (
    <div className="row">
      <button type="submit" className="button button-main" aria-disabled={isWaiting}>
        {submit}
      </button>
      <button type="button" className="button" onClick={onCancel}>
        {translate('app.cancel')}
      </button>
    </div>
  );
}
