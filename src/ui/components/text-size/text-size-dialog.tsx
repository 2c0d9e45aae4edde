import { useTranslate } from '../../app-context.tsx';
import { readTextSize, showTextSize, TEXT_SIZE, TEXT_SIZES } from '../../text-size.ts';
import { useDeviceWish } from '../../use-device-wish.ts';
import { ModalDialog } from '../modal-dialog.tsx';

/** The choice of the text size. Each shows at once what it does. */
export function TextSizeDialog({ onClose }: { onClose: () => void }) {
  const translate = useTranslate();
  const [chosen, choose] = useDeviceWish(TEXT_SIZE, readTextSize);
  return (
    <ModalDialog title={translate('app.text-size')} onClose={onClose}>
      <fieldset className="stack">
        <legend>{translate('app.text-size.which')}</legend>
        {TEXT_SIZES.map((size) => (
          <label key={size} className="choice">
            <input
              type="radio"
              name={TEXT_SIZE}
              checked={size === chosen}
              onChange={() => {
                choose(size);
                void showTextSize(size);
              }}
            />
            <span>{translate(`app.text-size.${size}`)}</span>
          </label>
        ))}
        <p className="help">{translate('app.text-size.help')}</p>
      </fieldset>
      <button type="button" className="button" onClick={onClose}>
        {translate('app.close')}
      </button>
    </ModalDialog>
  );
}
